"""The rows, one file an area; importing this package fills the table."""

from tests.fidelity.rows import card_money as card_money
from tests.fidelity.rows import card_siblings as card_siblings
from tests.fidelity.rows import instrument_siblings as instrument_siblings
from tests.fidelity.rows import instruments as instruments
from tests.fidelity.rows import payment_siblings as payment_siblings
from tests.fidelity.rows import payments as payments
from tests.fidelity.rows import people as people
from tests.fidelity.rows import people_siblings as people_siblings
from tests.fidelity.rows import plastic as plastic
from tests.fidelity.rows import programmes as programmes
from tests.fidelity.rows import requests as requests
from tests.fidelity.rows import settings as settings
from tests.fidelity.rows import statement_siblings as statement_siblings
from tests.fidelity.rows import statements as statements
from tests.fidelity.table import ROWS as ROWS
