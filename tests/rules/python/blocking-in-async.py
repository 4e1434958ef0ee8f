import asyncio
import os
import time
from subprocess import check_output
from time import sleep

import requests


async def all_of_them(url, path):
    sleep(2)  #~ blocking-in-async
    time.sleep(0.1)  #~ blocking-in-async
    check_output(["ls", path], timeout=5)  #~ blocking-in-async
    requests.post(url, json={}, timeout=5)  #~ blocking-in-async
    await asyncio.to_thread(requests.post, url, timeout=5)
    await asyncio.get_running_loop().run_in_executor(None, lambda: requests.get(url, timeout=5))
    requests.Session()


def sync(url):
    time.sleep(1)
    return requests.get(url, timeout=5)


async def own_sleep(job):
    job.time.sleep(1)
    await job.sleep(1)
