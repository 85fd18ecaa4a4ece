"""A time as an editor writes it, before it is worked out."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _number_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class When(BaseModel):
    """Either `written` alone (EDTF, or the article's own words), or the words in `says`, their meaning as EDTF in `is`, or both."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    written: Annotated[_Words | None, Field(exclude=True)] = None
    says: _Words | None = None
    is_: Annotated[_Words | None, Field(alias="is"), BeforeValidator(_number_as_text)] = None

    @property
    def text(self) -> str:
        """The words to show: the article's where there are any."""
        return self.says or self.written or self.is_ or ""
