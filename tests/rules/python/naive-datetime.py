import datetime as dt
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone

import pendulum
from sqlalchemy import Column, DateTime


class Order:
    created = Column(DateTime, default=datetime.utcnow)  #~ naive-datetime
    updated = Column(DateTime, onupdate=dt.datetime.utcnow)  #~ naive-datetime


@dataclass
class Event:
    at: datetime = field(default_factory=datetime.utcnow)  #~ naive-datetime


def token(lifetime):
    expires = datetime.utcnow() + timedelta(minutes=lifetime)  #~ naive-datetime
    return {"exp": expires, "iat": dt.datetime.utcnow().timestamp()}  #~ naive-datetime


def read(claims):
    made = datetime.utcfromtimestamp(claims["iat"])  #~ naive-datetime
    seen = datetime.fromtimestamp(claims["exp"])  #~ naive-datetime
    row = {"created_at": datetime.now()}  #~ naive-datetime
    return made, seen, row


def fine(seconds, clock):
    datetime.now(timezone.utc)
    datetime.now(UTC)
    datetime.now(tz=dt.timezone.utc)
    datetime.fromtimestamp(seconds, timezone.utc)
    datetime.fromtimestamp(seconds, tz=UTC)
    pendulum.now()
    clock.utcnow()
    return datetime(2024, 1, 1, tzinfo=UTC)
