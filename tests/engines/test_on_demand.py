"""What a preview makes only when somebody asks for it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urljoin
from wsgiref.util import FileWrapper, setup_testing_defaults

import pytest
from bs4 import BeautifulSoup
from mkdocs.livereload import LiveReloadServer
from previews import Preview

from nutgraf.engines.mkdocs.on_demand import OnDemand
from nutgraf.testing import CONFIG, SEED

STRANGE = """\
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor


class Shouting(Preprocessor):
    def run(self, lines):
        return [each.upper() if each.startswith("# ") and len(lines) > 2 else each for each in lines]


def makeExtension():
    extension = Extension()
    extension.extendMarkdown = lambda md: md.preprocessors.register(Shouting(md), "shouting", 200)
    return extension
"""
LATER = SEED.replace("Mira Olsen", "Mira Olsen-Berg")


class Asked:
    """A server of a folder, with what it makes on demand, asked without a network."""

    def __init__(self, folder: Path, on_demand: OnDemand, mount: str = "/") -> None:
        self._server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(folder), mount)
        self._server.socket.close()
        on_demand.attach(self._server)

    def __call__(self, path: str) -> tuple[str, bytes]:
        """The status and the body that are answered."""
        environ: dict[str, object] = {"PATH_INFO": path}
        setup_testing_defaults(environ)
        said: list[str] = []
        app = self._server.get_app()
        assert app
        answer = app(environ, lambda status, *_: said.append(status))  # type: ignore[arg-type, return-value]
        body = b"".join(answer)
        if isinstance(answer, FileWrapper):
            answer.close()  # type: ignore[attr-defined]
        return said[-1], body


def written(names: list[str], made: list[str]) -> Mapping[str, Callable[[Path], None]]:
    """Makers of files, each with its own name in it, that tell when they are called."""

    def maker(name: str) -> Callable[[Path], None]:
        def make(site: Path) -> None:
            made.append(name)
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(f"<p>{name}</p>", encoding="utf-8")

        return make

    return {name: maker(name) for name in names}


@pytest.mark.parametrize(
    ("mount", "path", "status"),
    [
        ("/", "/", "200"), ("/", "/index.html", "200"), ("/bridge/", "/bridge/", "200"), ("/bridge/", "/bridge/index.html", "200"),
        ("/bridge/", "/bridge", "302"),
    ],
)  # fmt: skip
def test_the_front_page_is_made_too(tmp_path: Path, mount: str, path: str, status: str) -> None:
    on_demand = OnDemand()
    on_demand.offer(written(["index.html"], []))
    assert Asked(tmp_path, on_demand, mount)(path)[0].startswith(status)
    assert (tmp_path / "index.html").is_file()


@pytest.mark.parametrize("path", ["/", "/favicon.ico", "/bridges/"])
def test_what_lies_outside_the_site_makes_nothing(tmp_path: Path, path: str) -> None:
    on_demand, made = OnDemand(), list[str]()
    on_demand.offer(written(["index.html"], made))
    Asked(tmp_path, on_demand, "/bridge/")(path)
    assert made == []


@pytest.mark.parametrize(("builds", "status"), [(1, "200"), (9, "404")])
def test_what_a_build_has_taken_away_is_made_again_but_not_for_ever(tmp_path: Path, builds: int, status: str) -> None:
    made: list[str] = []

    def make(site: Path) -> None:
        made.append("index.html")
        if len(made) > builds:
            (site / "index.html").write_text("<p>Made.</p>", encoding="utf-8")

    on_demand = OnDemand()
    on_demand.offer({"index.html": make})
    assert Asked(tmp_path, on_demand)("/")[0].startswith(status)


@pytest.mark.parametrize("mount", ["/", "/bridge/"])
def test_a_file_is_made_when_it_is_asked_for_first(tmp_path: Path, mount: str) -> None:
    on_demand, made = OnDemand(), list[str]()
    on_demand.offer(written(["actors/mira-olsen/index.html", "print/index.html"], made))
    ask = Asked(tmp_path, on_demand, mount)

    for _ in range(2):
        status, body = ask(f"{mount}actors/mira-olsen/")
        assert status.startswith("200")
        assert b"actors/mira-olsen/index.html" in body
    assert made == ["actors/mira-olsen/index.html"]


def test_an_address_without_its_slash_leads_on_to_what_is_made(tmp_path: Path) -> None:
    on_demand = OnDemand()
    on_demand.offer(written(["actors/mira-olsen/index.html"], []))
    assert Asked(tmp_path, on_demand)("/actors/mira-olsen")[0].startswith("302")


@pytest.mark.parametrize(
    "path", ["/actors/nobody/", "/../secret", "/actors/../../secret", "/last-good/actors/mira-olsen/"]
)
def test_what_nobody_makes_is_not_found(tmp_path: Path, path: str) -> None:
    on_demand, made = OnDemand(), list[str]()
    on_demand.offer(written(["actors/mira-olsen/index.html"], made))
    assert Asked(tmp_path, on_demand)(path)[0].startswith("404")
    assert made == []


def test_what_is_set_aside_is_made_in_its_own_folder_alone(tmp_path: Path) -> None:
    on_demand, made = OnDemand(), list[str]()
    on_demand.offer(written(["actors/mira-olsen/index.html"], made))
    on_demand.set_aside("last-good")
    ask = Asked(tmp_path, on_demand)

    assert ask("/actors/mira-olsen/")[0].startswith("404")
    assert ask("/last-good/actors/mira-olsen/")[0].startswith("200")
    assert not (tmp_path / "actors").exists()


def test_the_front_page_of_what_is_set_aside_is_made_in_its_folder(tmp_path: Path) -> None:
    on_demand = OnDemand()
    on_demand.offer(written(["index.html"], []))
    on_demand.set_aside("last-good")
    (tmp_path / "last-good").mkdir()
    ask = Asked(tmp_path, on_demand)

    assert ask("/")[0].startswith("404")
    assert ask("/last-good")[0].startswith("302")
    assert ask("/last-good/")[0].startswith("200")


def test_what_stands_in_the_place_of_what_is_set_aside_is_made_until_there_is_something_new(tmp_path: Path) -> None:
    on_demand, made = OnDemand(), list[str]()
    on_demand.offer(written(["print/index.html"], []))
    on_demand.set_aside("last-good", written(["actors/index.html"], made))
    ask = Asked(tmp_path, on_demand)
    (tmp_path / "last-good").mkdir()

    assert ask("/actors/")[0].startswith("200")
    assert ask("/last-good/print/")[0].startswith("200")
    assert ask("/last-good/actors/")[0].startswith("404")
    assert on_demand.addresses == {Path("actors"), Path("print")}
    on_demand.offer({})
    (tmp_path / "actors" / "index.html").unlink()
    assert ask("/actors/")[0].startswith("404")
    assert made == ["actors/index.html"]


def test_after_an_edit_everything_is_as_it_is_now(preview: Callable[..., Preview]) -> None:
    shown = preview()
    shown.write("seeds/old-bridge.yaml", LATER)
    for address in (
        "",
        "actors/mira-olsen/",
        "timeline/",
        "print/",
        "data/story.json",
        "data/cards.json",
        "data/story.html",
    ):
        assert "Mira Olsen-Berg" in shown.page(address), address
    assert '"title":"Mira Olsen-Berg"' in shown.page("search/search_index.json")
    assert not any("WARNING" in line or "ERROR" in line for line in shown.said), shown.said


WHOLE = {
    "as it is laid out": {},
    "with titles of the editors' own": {
        "content/index.md": '# The *old* bridge & "us" <3\n\nIt is old.\n',
        "content/timeline.md": "---\ntitle: What <b>happened</b> & when\n---\nDay by day.\n",
        "content/actors/index.md": "---\ntitle: Who\n---\n# Who is `who`\n\nPeople.\n",
        "content/questions/index.md": "Asked and asked\n===============\n\nSee [[closure-vote]].\n",
        "content/positions.md": "Where they stand.\n\n# Later\n",
        "content/quotes.md": "# Said by [[mira-olsen]]\n\nAnd others.\n",
        "content/documents.md": "# Papers[^1]\n\nOn paper.\n\n[^1]: Or not.\n",
        "content/background.md": "<!-- nothing -->\n\n# Before { #before }\n\nLong ago.\n",
        "content/glossary.md": "# Words { #words .long }\n\nIn short.\n",
        "content/actors/mira-olsen.md": "# Mayor Olsen\n\nShe leads the city.\n",
        "content/reading.md": "# Reading\n\n[The vote](timeline.md#closure-vote), [she](actors/mira-olsen.md#said). ![[timeline]]\n",
    },
    "with a nav of the editors' own": {
        "content/reading.md": "Elsewhere.\n",
        "mkdocs.yml": CONFIG
        + "nav:\n- index.md\n- Days & <days>: timeline.md\n- People:\n  - actors/mira-olsen.md\n  - City: actors/city-council.md\n- reading.md\n",
    },
    "with an extension that is not known": {"mkdocs.yml": CONFIG + "markdown_extensions: [strange]\n", "strange.py": STRANGE},
}  # fmt: skip


@pytest.mark.parametrize("files", WHOLE.values(), ids=WHOLE)
def test_what_is_made_on_demand_is_what_a_whole_build_makes(
    preview: Callable[..., Preview], files: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "bridge"))
    shown = preview(**files)
    whole = pages(shown)
    told = len(shown.said)
    shown.write("seeds/old-bridge.yaml", SEED + "# nothing else\n")

    assert pages(shown) == whole
    assert len(whole) > 12
    assert not any("WARNING" in line or "ERROR" in line for line in shown.said[told:]), shown.said


def pages(shown: Preview) -> dict[str, str]:
    """What a preview shows at each address that a link leads to, and where there is nothing, but for the script that reloads it."""
    found: dict[str, str] = {}
    waiting = ["", "404.html"]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        found[address] = text = shown.page(address).rpartition("<script>")[0]
        hrefs = (each["href"] for each in BeautifulSoup(text, "html.parser").select("a[href]"))
        for href in hrefs:
            there = urljoin(shown.url + address, str(href)).partition("#")[0]
            if there.startswith(shown.url) and there.endswith("/"):
                waiting.append(there.removeprefix(shown.url))
    return found


def tells(shown: Preview, address: str, fault: str) -> bool:
    """Whether an address shows what keeps it from being built."""
    page = shown.page(address)
    return "This cannot be built yet" in page and fault in page


def test_a_fragment_that_fails_on_an_editors_page_is_told_in_the_pages_places(
    preview: Callable[..., Preview],
) -> None:
    shown = preview(
        **{"content/reading.md": "# Reading\n\n![[timeline]]\n", "theme/fragments/card.html": "<p>A card.</p>\n"}
    )
    shown.write("theme/fragments/card.html", "{{ nobody.knows }}\n")
    assert all(
        tells(shown, address, "theme/fragments/card.html:1:1: error:") for address in ("reading/", "timeline/", "")
    )
    assert "A card." in shown.page("last-good/reading/")

    shown.write("theme/fragments/card.html", "<p>Another card.</p>\n")
    assert "Another card." in shown.page("reading/")


def test_what_fails_on_a_page_alone_is_told_on_that_page(preview: Callable[..., Preview]) -> None:
    shown = preview(**{"theme/fragments/mentions.html": "<p>Named elsewhere.</p>\n"})
    shown.write("theme/fragments/mentions.html", "{{ nobody.knows }}\n")
    assert all(
        tells(shown, address, "theme/fragments/mentions.html:1:1: error:")
        for address in ("actors/mira-olsen/", "print/")
    )
    assert "The council votes" in shown.page("timeline/")

    shown.write("theme/fragments/mentions.html", "<p>Named elsewhere.</p>\n")
    assert "Named elsewhere." in shown.page("actors/mira-olsen/")


def test_the_last_good_state_has_pages_that_nobody_had_asked_for(preview: Callable[..., Preview]) -> None:
    shown = preview()
    shown.write("seeds/old-bridge.yaml", LATER)
    for fault in ("seeds/old-bridge.yaml", "mkdocs.yml"):
        good = (shown.folder / fault).read_text(encoding="utf-8")
        shown.write(fault, "source: [\n")
        assert "This cannot be built yet" in shown.page("actors/mira-olsen/")
        for address in ("actors/mira-olsen/", "timeline/", ""):
            assert "Mira Olsen-Berg" in shown.page(f"last-good/{address}")
        shown.write(fault, good)
        assert "Mira Olsen-Berg" in shown.page("actors/mira-olsen/")


def test_a_frame_of_the_projects_own_is_on_every_page(preview: Callable[..., Preview]) -> None:
    config = CONFIG.replace("font: false", "font: false, custom_dir: own")
    shown = preview(**{"mkdocs.yml": config, "own/main.html": "<main>{{ page.content }}</main> Our own."})
    shown.write("seeds/old-bridge.yaml", LATER)
    assert "Our own." in shown.page("actors/mira-olsen/")
    assert "Mira Olsen-Berg" in shown.page("actors/mira-olsen/")
