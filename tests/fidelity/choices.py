"""Where the service says nothing and the sandbox had to choose: not facts. docs/sandbox.md shows them last."""

from __future__ import annotations

CHOICES: dict[str, tuple[str, ...]] = {
    "Accounts": (
        "An IBAN needs due diligence, exists for EUR, GBP and USD, and is allocated at once.",
        "A page without a `limit` has 100 items.",
        "A low balance is told once, and again only after it has been above the threshold.",
    ),
    "Addresses": (
        "E-mail addresses below `blocked.example` are EMAIL_DOMAIN_NOT_ALLOWED.",
        "Country codes `+0` and `+999` and numbers of fewer than five digits are "
        "MOBILE_OR_COUNTRY_CODE_INVALID; numbers of zeros only are MOBILE_NUMBER_INVALID; SMS does not reach "
        "`+850`.",
        "A user's e-mail address and everybody's number can be changed three times a day, a number not at all"
        " while a device is paired.",
    ),
    "Beneficiaries": (
        "One that is to be removed stays usable until that is confirmed.",
        "The last state of a batch is COMPLETED, told as CHALLENGE_COMPLETED.",
        "A batch whose challenge expires is CHALLENGE_FAILED.",
    ),
    "Bulks": (
        "Without a `mode`, ON_FAILURE_STOP.",
        "What is not executed any more ends CANCELLED.",
        "A process of which nothing succeeded is FAILED.",
        "Operations are made on behalf of who submitted them, also after that token is dead, but not after "
        "the user was deactivated.",
        "An item without the path parameters or the body of its operation is VALIDATION_FAILED, at once.",
        "Who may not do the operation may not manage its process (USER_VALIDATION_FAILED).",
    ),
    "Cards": (
        "Are made at once and usable at once.",
        "Without a `renewalType`, the first of the profile's, else NO_RENEW.",
        "Their numbers pass the Luhn check and are nobody's.",
        "A cardholder's mobile number may be on any number of cards of one identity, and of no other's.",
        "A block by the SYSTEM is not undone by a user (INSTRUMENT_NOT_BLOCKED).",
        "An active card keeps its user; a blocked one can be given to another.",
    ),
    "Cards, forwarding": (
        "The integrator is asked about what nothing else forbids, before any device; all is checked again "
        "after its answer.",
        "A denial is DENIED_SPEND_CONTROL (AUTH_FORWARDING), also one by default.",
        "The card's `authForwardingDefaultTimeoutDecision` goes before the profile's.",
    ),
    "Cards, payments": (
        "Padding and the exchange fee are held with the amount; settlement takes the fee and gives the padding back.",
        "An amount is converted at 1 unless `exchange_rates` says otherwise.",
        "A payment is online if the card or its holder is said to be away, contactless if the card is said to"
        " be there, and neither if nothing is said.",
        "Without a merchant id it is `SIMULATOR`; cash without a category is 6011.",
        "Countries of merchants have three letters, those of spend rules and of forwarded questions two.",
        "Wrong details are declined and listed; what has no amount or no card is not.",
        "After three wrong CVVs in a row the right one is declined too, until there is a new one.",
        "Plastic that is not activated cannot be inserted.",
        "The programme's and the exchange fee come with the first of several settlements; with the last, what is still "
        "held is free; what is settled above what is held is taken, whatever there is.",
        "A payment that is over shows what was settled of it, in the lists too, and is SETTLED if anything was.",
        "What comes back by a reversal or an expiry is positive in webhooks; a payment of which all was reversed is "
        "CANCELLED.",
        "A card for a single payment is BLOCKED with it and DESTROYED when it is settled.",
    ),
    "Cards, refunds": (
        "The purchase that a refund begins with is settled at once.",
        "`allowCreditAuthorisations` applies to the refund; the limit that the purchase took is not given back.",
        "A fee that cannot be paid is taken as far as there is money.",
    ),
    "Cards, physical": (
        "A step of their making takes a day; activation is possible at once.",
        "Without an `activationCode` any does.",
        "The PIN is the upgrade's, else made up, and is blocked by `sandbox.block_pin`.",
        "What is damaged is made again as the same card, and goes on working until the new plastic is activated.",
    ),
    "Cards, reported": (
        "Lost is BLOCKED with the reason LOST (unless a user had blocked it), stolen is DESTROYED.",
        "A prepaid card's available money moves to the card that replaces it.",
    ),
    "Cards, time": (
        "They are good to the end of the month, 36 months on.",
        "The notice comes 30 days before.",
        "At the end a card that is RENEW keeps its number for another term, any other (and a lost one) is "
        "DESTROYED as EXPIRED.",
        "The simulator expires only what is not renewed (INSTRUMENT_NOT_EXPIRABLE), and renews only what is "
        "RENEW (INSTRUMENT_NOT_RENEWABLE).",
    ),
    "Cards, spend rules": (
        "Those of card, profile and identity must all agree.",
        "Limits count from the beginning of the calendar's day, week (Monday), month, quarter or year in UTC.",
        "INCREMENT adds to the limit of the same interval.",
        "`rolloverPolicy` is kept and changes nothing.",
    ),
    "Companies": ("Registration numbers `NOTFOUND` and `LOOKUPFAILED` are what a company register may answer.",),
    "Consumers": ("The same name, date of birth and number are the same consumer (CONSUMER_ALREADY_EXISTS).",),
    "Correspondent transfers": ("Are accepted and rejected by the simulator's operations for wire transfers.",),
    "Limits": (
        "What is rejected above a limit goes back: a deposit to the bank, a send (without its fee) to the payer.",
        "Deposits and sends that were not rejected count, whether they are held or not.",
    ),
    "Deposits": (
        "With a `txId` that was used before, or is not positive, are DENIED_INVALID_TX_ID.",
        "One that forwarding denies is DENIED_OTHER and stays REJECTED.",
        "A fee that cannot be paid is not charged.",
    ),
    "Due diligence": ("A user's has no end of its own; `sandbox.due_diligence` decides it.",),
    "Errors": (
        "A call is refused in this order: rate limit, key, token, kind of token, permission, step-up, "
        "malformed request, idempotency, state.",
        "A body that is not JSON is malformed also where none is expected.",
        "Words of `invalidFields`: wrong type and no fitting alternative REQUIRES, pattern and format REGEX, "
        "length SIZE, bounds AT_LEAST and AT_MOST, repeated items NOT_IN.",
        "Of a union, the alternative that came closest is blamed.",
    ),
    "Factors": (
        "Five pairings a day (then ENROLMENT_LIMIT_EXCEEDED).",
        "A pairing is agreed to after a second, unless the simulator answers its challenge before.",
    ),
    "Fees": (
        "Are taken when the movement is carried out; a rejected wire transfer costs nothing.",
        "A charged fee shows the adjustment as a negative amount and the programme itself as destination.",
        "Charging a consumer by the corporates' operation is 404, the reverse 403, as far as each documents.",
    ),
    "Identities": (
        "A second corporate for the same root user needs the first to be verified, of the same profile, with "
        "the e-mail proven.",
    ),
    "Idempotency": (
        "References are kept for 24 hours on the sandbox's clock, per identity, operation and path; another "
        "payload is 400 naming the header, one of more than 4,096 characters 413.",
        "Payloads are compared as JSON values, not byte by byte.",
        "A call-ref of the simulator is treated alike.",
    ),
    "Money that waits": (
        "For a challenge or its time is not reserved.",
        "Without it the request is FUNDS_INSUFFICIENT, and when it is gone by the time of execution the "
        "movement FAILED.",
        "Sends and wire transfers can be cancelled while they are SCHEDULED, PENDING_CHALLENGE or "
        "PENDING_CONFIRMATION.",
        "What a device declines is REJECTED (by the USER).",
        "A confirmed movement whose time has passed is carried out at once.",
    ),
    "Invites": ("A new one replaces the old.",),
    "Passwords": (
        "8 to 50 characters of at least two kinds (letters, digits, others), not one of the last five.",
        "Five failures lock for 30 minutes.",
        "Values that begin with `tok_` are tokens; they live five minutes, and give a first password once "
        "(PASSWORD_KEY_ALREADY_IN_USE).",
        "An address that somebody else has said is their new one, and not proven, cannot be used to recover a password "
        "(MULTIPLE_ACCOUNTS_FOUND).",
    ),
    "Permissions": (
        "The root user may do everything, and so may a user without roles, except changing the identity; "
        "which role carries which permission is in `overlays/sandbox/api/role_permissions.py`.",
        "Only the root user takes the role ADMIN away.",
    ),
    "Schedules": ("Reach one year ahead.",),
    "Step-up": (
        "Lasts as long as its token.",
        "Every push is told by `/stepup/watch`.",
    ),
    "Tokens": (
        "Any 2xx counts as activity, a refusal does not.",
        "There is no absolute maximum.",
        "A restart on a file may shorten a token's life by up to ten seconds.",
        "The third-party form of `POST /access_token` (`clientAssertion`, without a token) is 403.",
    ),
    "Wire transfers": (
        "The payee's name is checked first (PENDING_CONFIRMATION), then comes the challenge.",
        "Known are the holders of the sandbox's own accounts and the profile's `payee_names`; whoever else is"
        " named matches.",
        "A name that nearly matches is told, another is not.",
        "An IBAN is SEPA, in SEK it is RIX.",
        "SUBMITTED money is held until the simulator accepts (COMPLETED) or rejects (REJECTED, by the SYSTEM).",
        "A trusted beneficiary needs no confirmation.",
    ),
    "Webhooks": (
        "The call-ref is the event's, the same in all its deliveries; each attempt has a new timestamp, by "
        "the wall clock.",
        "An address that does not answer at all (10 s) is tried again like a 5xx.",
        "`/bulk_process_end/watch` carries the `webhooks-key` and no signature.",
        "Sign-in by password is told by `/login/watch` too.",
    ),
}
