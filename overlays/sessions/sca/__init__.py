"""Strong customer authentication: challenges, step-up, confirmation of payments, pending calls."""
