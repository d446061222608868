"""What a schema cannot say: which ids exist, whose key is free, and what depends on who calls.

The scenes are made by `schemathesis.fuzz.ts`, which leaves their ids in `ids.json`.
"""

import json
import os
import random
import re
import uuid

import schemathesis
from hypothesis import strategies as st

IDS = json.load(open("ids.json"))
ROLE = os.environ["ROLE"]
EXAMPLE = "0191e7c0a1b2"
EXAMPLE_KEY = "5f0c1f0e-8f5a-4f5e-9d5b-0c8f1c1b7a10"

schemathesis.openapi.format("user-id", st.from_regex(r"\A[a-z0-9._@-]{6,40}\Z"))
# The users of the scenes, and strangers to them.
schemathesis.openapi.format("on-behalf-of", st.from_regex(r"\A(client alice|freelancer bob|client [a-z]{1,9})\Z"))


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Whom it acts for is a platform's to say: of any other token it is refused before anything else is looked at."""
    if ROLE == "platform":
        return
    for operation in (operation for path in raw_schema["paths"].values() for operation in path.values()):
        if "parameters" in operation:
            operation["parameters"] = [
                one for one in operation["parameters"] if not str(one.get("$ref")).endswith("/OnBehalfOf")
            ]


@schemathesis.deserializer("text/csv", "text/html")
def text(context, response):
    return response.text


@schemathesis.hook
def before_call(context, case, kwargs):
    """Puts what exists in the place of what is only well formed; malformed parts stay as they are."""
    if case.path_parameters and "id" in case.path_parameters:
        case.path_parameters["id"] = existing(case.path_parameters["id"])
    # The documented key has been used: of a request that is wrong otherwise, that would be all the answer is about.
    if case.headers and case.headers.get("Idempotency-Key") == EXAMPLE_KEY:
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
    if not (case.meta and case.meta.generation.mode.is_positive):
        return
    if case.headers and case.headers.get("Idempotency-Key"):
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
    for name in ("cursor", "after"):
        if case.query and case.query.get(name) is not None:
            case.query.pop(name)
    if case.query and "contractId" in case.query:
        case.query["contractId"] = existing(case.query["contractId"])
    if isinstance(case.body, dict):
        case.body = sensible(case.path, (case.path_parameters or {}).get("id"), dict(case.body))


def existing(text):
    """An id of the right kind that there is, in the place of one that was made up."""
    kind = re.fullmatch(r"(ctr|ms|rr|clk|cmd|we)_([0-9a-f]{32})", text) if isinstance(text, str) else None
    if kind is None or (is_ours(kind[2]) and not kind[2].startswith(EXAMPLE)):
        return text
    return random.choice(IDS[kind[1]] or [text])


def is_ours(digits):
    return digits[:4] == IDS["ctr"][0][4:8] and digits[12] == "7"


def sensible(path, contract, body):
    """Within what this operator allows, between two people, and with what this role has to send."""
    if "milestoneId" in body and contract in IDS["ctr"]:
        body["milestoneId"] = IDS["ms"][IDS["ctr"].index(contract)]
    if "policy" in body and isinstance(body["policy"], dict):
        periods = {"reviewPeriod": "PT12H", "refundResponsePeriod": "P2W"}
        body["policy"] = {**body["policy"], **{name: period for name, period in periods.items() if name in body["policy"]}}
        body["policy"]["reminders"] = ["P1D" for _ in body["policy"].get("reminders", [])]
    if "testClockId" in body:
        body["testClockId"] = random.choice(IDS["clk"])
    if "by" in body:
        body["by"] = "P1D"
    if "overlap" in body:
        body["overlap"] = "P1D"
    if "clientId" in body and body["clientId"] == body.get("freelancerId"):
        body["freelancerId"] = "bob" if body["clientId"] != "bob" else "alice"
    if path.endswith("/end"):
        if ROLE == "ops":
            body.setdefault("reason", "the operator's reason")
        else:
            body.pop("onBehalfOf", None)
    return body
