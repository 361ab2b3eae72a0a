"""A FastAPI application whose users sign in, list their cards, and pass a step-up across two requests.

The browser has an opaque cookie; the token, and the call that waits for the code, stay on the server. The second half
of the file is such a browser, so that the example runs by itself, offline: python examples/sessions_fastapi.py
"""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from fastapi import Depends, FastAPI, Request, Response
from pydantic import BaseModel

from weavr_multi import StepUpRequired, Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import Session
from weavr_multi.sessions.fastapi import FastAPISessions


class SignIn(BaseModel):
    """What the user types."""

    email: str
    password: str


class Code(BaseModel):
    """What the user's telephone shows, and the call that waits for it."""

    call: str
    code: str


def application(sessions: FastAPISessions, profile: str) -> FastAPI:
    """The application. Its Weavr client opens and closes with it."""
    app = FastAPI(lifespan=sessions.lifespan, exception_handlers=sessions.exception_handlers)

    @app.post("/sign-in")
    async def sign_in(form: SignIn, response: Response) -> None:
        await sessions.remember(response, await sessions.weavr.sign_in(form.email, form.password))  # 401 if refused

    @app.get("/cards")
    async def cards(session: Session = Depends(sessions.session)) -> list[str]:  # 401 where nobody is signed in
        return [card.friendly_name async for card in session.managed_cards.list()]

    @app.post("/cards", status_code=201)
    async def create(response: Response, session: Session = Depends(sessions.session)) -> dict[str, Any]:
        try:
            card = await session.managed_cards.create(**new_card(profile))
        except StepUpRequired as error:
            # Send the code and keep the call; the user comes back to /code with what the telephone shows.
            await session.step_up.start("SMS")
            call = await sessions.park(session, error)
            response.status_code = 202
            return {"next": "/code", "call": call}
        return {"created": card.friendly_name}

    @app.post("/code")
    async def code(form: Code, session: Session = Depends(sessions.session)) -> dict[str, Any]:
        # Verifies, and sends the very same call again. A wrong code is answered 409, a call that is over 410.
        card = await sessions.resume(session, form.call, form.code)
        return {"created": card.friendly_name}

    @app.post("/sign-out")
    async def sign_out(request: Request, response: Response) -> None:
        await sessions.forget(request, response)

    return app


def new_card(profile: str) -> dict[str, Any]:
    """What a new card is made of."""
    return {
        "profile_id": profile,
        "mode": "PREPAID_MODE",
        "friendly_name": "Travel",
        "name_on_card": "Ada Root",
        "currency": "EUR",
        "cardholder_mobile_number": "+35679123456",
        "billing_address": {"addressLine1": "1 Strait St", "city": "Valletta", "postCode": "VLT1", "country": "MT"},
    }


async def browser(http: httpx.AsyncClient, email: str, password: str) -> None:
    """What a user does."""
    print("cards, not signed in:", (await http.get("/cards")).status_code)
    wrong = await http.post("/sign-in", json={"email": email, "password": "a guess"})
    print("a wrong password:", wrong.status_code, wrong.json()["detail"])
    await http.post("/sign-in", json={"email": email, "password": password})
    print("cards:", (await http.get("/cards")).json())
    answer = (await http.post("/cards")).json()
    print("a new card, next:", answer["next"])
    form = {"call": answer["call"], "code": "000000"}
    print("a wrong code:", (await http.post("/code", json=form)).json()["detail"])
    print("the right code:", (await http.post("/code", json={**form, "code": "123456"})).json())
    print("cards:", (await http.get("/cards")).json())
    await http.post("/sign-out")
    print("cards, signed out:", (await http.get("/cards")).status_code)


async def main() -> None:
    """Run application and browser against a sandbox."""
    async with Sandbox() as sandbox:
        user = sandbox.seed()
        sandbox.programme.configure(step_up=["managed_cards.create"])
        # Several workers share the users' sessions with store=RedisSessionStore(url, keys=key).
        sessions = FastAPISessions(lambda: Weavr(api_key=sandbox.api_key, base_url=sandbox.url), secure=False)
        app = application(sessions, sandbox.profiles.managed_cards_prepaid)
        transport = httpx.ASGITransport(app=app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://app") as http,
        ):
            await browser(http, user.email, user.password)


if __name__ == "__main__":
    asyncio.run(main())
