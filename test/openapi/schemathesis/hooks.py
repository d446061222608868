"""What Schemathesis cannot know of our formats, and of a key that is for one request only."""

import uuid

import schemathesis
from hypothesis import strategies as st

schemathesis.openapi.format("user-id", st.from_regex(r"\A[a-z0-9._@-]{6,40}\Z"))
schemathesis.openapi.format("period", st.sampled_from(["PT2S", "PT30M", "PT12H", "P14D", "P2W", "P1DT1H"]))
schemathesis.openapi.format("cursor", st.just(""))


@schemathesis.hook
def before_call(context, case, kwargs):
    """A request under a key that another request had would only ever be refused for that."""
    headers = case.headers
    if headers and headers.get("Idempotency-Key") and case.meta and case.meta.generation.mode.is_positive:
        headers["Idempotency-Key"] = str(uuid.uuid4())
