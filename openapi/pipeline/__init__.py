"""The steps from four OpenAPI documents to one bundle and to the data that the templates render."""
