"""``weavr-multi onboard``: from nothing to a verified corporate with a funded account and a card."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import anyio

from weavr_multi.cli import output
from weavr_multi.cli.click_import import click
from weavr_multi.cli.connection import LOCAL_CODE, Connection, connection, service_options
from weavr_multi.cli.sandbox_control import SandboxControl, is_loopback
from weavr_multi.cli.secrets import CredentialsFile, Secret
from weavr_multi.core.exceptions import WeavrError
from weavr_multi.core.sensitive import MASK, Sensitive

if TYPE_CHECKING:
    from weavr_multi.client.session import Session
    from weavr_multi.client.weavr import Weavr

PROFILES: Final = ("corporates", "managed_accounts", "managed_cards_prepaid")


@click.command()
@service_options
@click.option("--email", help="The root user's e-mail address; made up without it.")
@click.option("--password", type=Secret(), help="The root user's password (WEAVR_PASSWORD); made up without it.")
@click.option("--company", default="Analytical Engines", show_default=True, help="The company's name.")
@click.option("--currency", default="EUR", show_default=True, help="The currency of account and card.")
@click.option("--deposit", type=click.IntRange(min=0), default=1_000_000, show_default=True, help="In minor units.")
@click.option("--corporate-profile", envvar="WEAVR_PROFILE_CORPORATES", help="Profile ids; the local sandbox has them.")
@click.option("--account-profile", envvar="WEAVR_PROFILE_MANAGED_ACCOUNTS")
@click.option("--card-profile", envvar="WEAVR_PROFILE_MANAGED_CARDS_PREPAID")
@click.option("--save", metavar="FILE", help="Write the sign-in to this file (mode 0600), for --credentials.")
@click.option("--show-secrets", is_flag=True, help="Print the password in clear.")
def onboard(**options: Any) -> None:
    """Make a verified corporate with a funded account and a card, in a sandbox (ours or Weavr's).

    Corporate, password, sign-in, e-mail, mobile number, KYB, profile, account, deposit, card: a line for each on
    stderr, with a table at the end. On stdout the same as JSON.

    The sign-in is written to the file of --save as soon as the password is set. Without --save a password that was
    made up is kept in a file of its own, ./weavr-EMAIL.env.
    """
    chosen = {name: options.pop(name) for name in ("company", "currency", "deposit", "save", "show_secrets")}
    profiles = [options.pop(name) for name in ("corporate_profile", "account_profile", "card_profile")]
    email, password = options.pop("email"), options.pop("password")
    whom = connection(options)
    email = email or f"root.{secrets.token_hex(4)}@example.com"
    password, made_up = password or whom.secret("WEAVR_PASSWORD"), False
    if password is None:
        password, made_up = Sensitive(f"{secrets.token_hex(8)}-Aa1"), True
    save = chosen["save"] or (f"weavr-{email}.env" if made_up else None)
    with ExitStack() as stack:
        keep = None
        if save is not None:
            file = CredentialsFile(Path(save), _exports(whom, email, password))
            stack.callback(file.close)
            keep = file.keep
        else:
            output.say("the password is the one that was given (--password or WEAVR_PASSWORD): --save FILE keeps it")
        made = anyio.run(_onboard, whom, profiles, email, password, {**chosen, "save": save}, keep)
    shown = {**made, "password": password.reveal() if chosen["show_secrets"] else MASK}
    output.print_pairs(shown, err=True)
    output.print_json(shown)


async def _onboard(
    whom: Connection,
    profiles: list[str | None],
    email: str,
    password: Sensitive,
    chosen: dict[str, Any],
    keep: Callable[[], None] | None,
) -> dict[str, Any]:
    async with whom.open() as weavr:
        corporate_profile, account_profile, card_profile = _profiles(weavr, profiles)
        # A fresh number each time: the service takes one for one identity only.
        number = f"7700{secrets.randbelow(10**6):06}"
        corporate = await _corporate(weavr, corporate_profile, email, number, chosen)
        output.say(f"corporate {corporate.id.id}: {chosen['company']}")
        with ExitStack() as kept:
            if keep is not None:
                kept.callback(output.say, f"e-mail and password are in {chosen['save']}, for --credentials")
                kept.callback(keep)
            await _set_password(weavr, corporate.root_user.id.id, email, password, kept)
        async with await weavr.sign_in(email, password, step_up=whom.ask_code) as session:
            output.say(f"signed in as {email}")
            await _verify(weavr, session, corporate.id.id, email)
            account = await session.managed_accounts.create(
                profile_id=account_profile, friendly_name="Main", currency=chosen["currency"]
            )
            output.say(f"account {account.id}")
            if chosen["deposit"]:
                amount: Any = {"currency": chosen["currency"], "amount": chosen["deposit"]}
                await weavr.simulator.accounts.deposit(account.id, deposit_amount=amount, sender_name="A customer")
                output.say(f"deposit of {chosen['deposit']:,} minor units")
            card = await _card(session, card_profile, number, chosen["currency"])
            output.say(f"card {card.id}, number ending in {card.card_number_last_four}")
            profile = await session.corporates.get()
    return {
        "corporate": corporate.id.id,
        "company": profile.company.name,
        "email": email,
        "account": account.id,
        "card": card.id,
    }


async def _set_password(weavr: Weavr, user: str, email: str, password: Sensitive, kept: ExitStack) -> None:
    """Set the first password. Where it certainly is not that of the user, the sign-in is not kept."""
    try:
        await weavr.passwords.create(user_id=user, password=password)
    except WeavrError as error:
        if not getattr(error, "in_doubt", False):
            kept.pop_all()
        if getattr(error, "error_code", None) == "PASSWORD_ALREADY_CREATED":
            error.add_note(f"{email} is a user already, with a password of its own: pass another --email")
        raise


async def _corporate(weavr: Weavr, profile: str, email: str, number: str, chosen: dict[str, Any]) -> Any:
    return await weavr.corporates.create(
        profile_id=profile,
        root_user={
            "name": "Ada",
            "surname": "Lovelace",
            "email": email,
            "mobile": {"country_code": "+44", "number": number},
            "company_position": "DIRECTOR",
        },
        company={
            "name": chosen["company"],
            "type": "LLC",
            "registration_country": "GB",
            "registration_number": str(secrets.randbelow(10**8)),
        },
        industry="ACCOUNTING",
        source_of_funds="ORDINARY_BUSINESS_ACTIVITY",
        accepted_terms=True,
        ip_address="203.0.113.7",
        base_currency=chosen["currency"],
    )


async def _verify(weavr: Weavr, session: Session, corporate: str, email: str) -> None:
    """Prove the e-mail address and the mobile number, and pass the due diligence."""
    await weavr.corporates.send_verification_email(email=email)
    await weavr.corporates.verify_email(email=email, verification_code=LOCAL_CODE)
    output.say("e-mail verified")
    await session.authentication_factors.enrol_otp("SMS")
    await session.authentication_factors.verify_otp("SMS", verification_code=LOCAL_CODE)
    output.say("mobile number verified")
    await session.corporates.start_kyb()
    await weavr.simulator.corporates.verify(corporate)
    status = await session.corporates.get_kyb()
    output.say(f"KYB {status.kyb_status}")


async def _card(session: Session, profile: str, number: str, currency: str) -> Any:
    return await session.managed_cards.create(
        profile_id=profile,
        friendly_name="First card",
        currency=currency,
        mode="PREPAID_MODE",
        name_on_card="Ada Lovelace",
        cardholder_mobile_number=f"+44{number}",
        billing_address={
            "address_line1": "12 St James's Square",
            "city": "London",
            "post_code": "SW1Y 4LB",
            "country": "GB",
        },
    )


def _profiles(weavr: Weavr, given: list[str | None]) -> list[str]:
    if all(given):
        return [str(id) for id in given]
    if not is_loopback(weavr.base_url):
        raise click.UsageError(
            "which profiles? pass --corporate-profile, --account-profile and --card-profile: the portal shows their ids"
        )
    known = SandboxControl(weavr.base_url).get()["profiles"]
    return [id or known[name] for id, name in zip(given, PROFILES, strict=True)]


def _exports(whom: Connection, email: str, password: Sensitive) -> dict[str, str]:
    environment, base_url = whom.service()
    key = whom.api_key or whom.secret("WEAVR_API_KEY")
    values = {
        "WEAVR_BASE_URL": base_url,
        "WEAVR_ENVIRONMENT": environment,
        "WEAVR_API_KEY": None if key is None else key.reveal(),
        "WEAVR_EMAIL": email,
        "WEAVR_PASSWORD": password.reveal(),
    }
    return {name: value for name, value in values.items() if value}
