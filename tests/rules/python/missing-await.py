import asyncio
from typing import Annotated

from fastapi import Depends
from sqlalchemy.ext.asyncio import AsyncSession

from shop import queue, session_of


async def send(mail):
    await queue.put(mail)


async def numbers():
    yield 1


@queue.task
async def later(mail):
    await send(mail)


async def order(mail, session: AsyncSession):
    send(mail)  #~ missing-await
    asyncio.sleep(1)  #~ missing-await
    asyncio.wait_for(send(mail), 3)  #~ missing-await
    session.add(mail)
    session.commit()  #~ missing-await
    if send(mail):  #~ missing-await
        return None
    first = send(mail)["id"]  #~ missing-await
    return send(mail).result or first  #~ missing-await


async def depends(session: Annotated[AsyncSession, Depends(session_of)]):
    session.refresh(session)  #~ missing-await


def synchronous(mail):
    send(mail)  #~ missing-await


class Service:
    async def store(self, row):
        await queue.put(row)

    async def run(self, row):
        self.store(row)  #~ missing-await
        await self.store(row)

    @staticmethod
    async def check(row):
        await queue.put(row)

    async def run_all(self, rows):
        tasks = [self.store(row) for row in rows]
        await asyncio.gather(*tasks)
        self.check(rows)  #~ missing-await


async def fine(mail, worker):
    await send(mail)
    task = asyncio.create_task(send(mail))
    task.add_done_callback(print)
    later(mail)
    worker.send(mail)
    numbers()
    asyncio.gather(send(mail), send(mail))
    coroutine = send(mail)
    await coroutine
    return send(mail)
