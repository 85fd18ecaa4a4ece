"""A time as an editor writes it, before it is worked out."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _number_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class When(BaseModel):
    """Either `written` alone (EDTF, or the article's own words), or the words in `says`, their meaning as EDTF in `is`, or both."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    written: str | None = None
    says: str | None = None
    is_: Annotated[str | None, Field(alias="is"), BeforeValidator(_number_as_text)] = None

    @property
    def text(self) -> str:
        """The words to show: the article's where there are any."""
        return self.says or self.written or self.is_ or ""
