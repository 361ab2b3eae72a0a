"""An aiohttp application whose users sign in, list their cards, and pass a step-up across two requests.

The browser has an opaque cookie; the token, and the call that waits for the code, stay on the server. The second half
of the file is such a browser, so that the example runs by itself, offline: python examples/sessions_aiohttp.py
"""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import ClientSession, CookieJar, web

from weavr_multi import StepUpRequired, Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions.aiohttp import AiohttpSessions


class Shop:
    """The handlers of the application."""

    def __init__(self, sessions: AiohttpSessions, profile: str) -> None:
        self.sessions = sessions
        self.profile = profile

    def application(self) -> web.Application:
        """The application. Its Weavr client opens and closes with it."""
        app = web.Application(middlewares=[self.sessions.middleware])
        app.cleanup_ctx.append(self.sessions.cleanup_ctx)
        app.add_routes(
            [
                web.post("/sign-in", self.sign_in),
                web.post("/sign-out", self.sign_out),
                web.get("/cards", self.cards),
                web.post("/cards", self.create),
                web.post("/code", self.code),
            ]
        )
        return app

    async def sign_in(self, request: web.Request) -> web.Response:
        """Check the user's password at the service, and remember the session."""
        form = await request.json()
        session = await self.sessions.weavr.sign_in(form["email"], form["password"])  # the middleware: 401 if refused
        return await self.sessions.remember(web.Response(status=204), session)

    async def sign_out(self, request: web.Request) -> web.Response:
        """End the session."""
        return await self.sessions.forget(request, web.Response(status=204))

    async def cards(self, request: web.Request) -> web.Response:
        """List the user's cards; 401 where nobody is signed in."""
        session = await self.sessions.session(request)
        return web.json_response([card.friendly_name async for card in session.managed_cards.list()])

    async def create(self, request: web.Request) -> web.Response:
        """Create a card, or ask for a code first."""
        session = await self.sessions.session(request)
        try:
            card = await session.managed_cards.create(
                profile_id=self.profile,
                mode="PREPAID_MODE",
                friendly_name="Travel",
                name_on_card="Ada Root",
                currency="EUR",
                cardholder_mobile_number="+35679123456",
                billing_address={
                    "addressLine1": "1 Strait St",
                    "city": "Valletta",
                    "postCode": "VLT1",
                    "country": "MT",
                },
            )
        except StepUpRequired as error:
            # Send the code and keep the call; the user comes back to /code with what the telephone shows.
            await session.step_up.start("SMS")
            call = await self.sessions.park(session, error)
            return web.json_response({"next": "/code", "call": call}, status=202)
        return web.json_response({"created": card.friendly_name}, status=201)

    async def code(self, request: web.Request) -> web.Response:
        """Verify the code, and send the very same call again: 409 for a wrong code, 410 for a call that is over."""
        session = await self.sessions.session(request)
        form = await request.json()
        card = await self.sessions.resume(session, form["call"], form["code"])
        return web.json_response({"created": card.friendly_name})


async def browser(http: ClientSession, url: str, email: str, password: str) -> None:
    """What a user does."""

    async def ask(method: str, path: str, body: Any = None) -> tuple[int, Any]:
        async with http.request(method, url + path, json=body) as response:
            return response.status, await response.json() if response.content_length else None

    print("cards, not signed in:", (await ask("GET", "/cards"))[0])
    status, refusal = await ask("POST", "/sign-in", {"email": email, "password": "a guess"})
    print("a wrong password:", status, refusal["detail"])
    await ask("POST", "/sign-in", {"email": email, "password": password})
    print("cards:", (await ask("GET", "/cards"))[1])
    answer = (await ask("POST", "/cards"))[1]
    print("a new card, next:", answer["next"])
    form = {"call": answer["call"], "code": "000000"}
    print("a wrong code:", (await ask("POST", "/code", form))[1]["detail"])
    print("the right code:", (await ask("POST", "/code", {**form, "code": "123456"}))[1])
    print("cards:", (await ask("GET", "/cards"))[1])
    await ask("POST", "/sign-out")
    print("cards, signed out:", (await ask("GET", "/cards"))[0])


async def main() -> None:
    """Run application and browser against a sandbox."""
    async with Sandbox() as sandbox:
        user = sandbox.seed()
        sandbox.programme.configure(step_up=["managed_cards.create"])
        # Several workers share the users' sessions with store=RedisSessionStore(url, keys=key).
        sessions = AiohttpSessions(lambda: Weavr(api_key=sandbox.api_key, base_url=sandbox.url), secure=False)
        runner = web.AppRunner(Shop(sessions, sandbox.profiles.managed_cards_prepaid).application())
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            host, port = runner.addresses[0][:2]
            async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as http:  # cookies for an address, too
                await browser(http, f"http://{host}:{port}", user.email, user.password)
        finally:
            await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
