"""The tree to the outline of a plan: sections, items, and what stays plain text."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from itertools import pairwise

from fzjh.importing.closing import take_closing
from fzjh.importing.counting import counts_on, numbering
from fzjh.importing.draft import Item, Outline, Section
from fzjh.importing.forms import FIRST_LEADS
from fzjh.importing.headings import Heading, heading, titled_kinds
from fzjh.importing.hoisting import hoist
from fzjh.importing.kinds import Kinds, decide
from fzjh.importing.lines import CHANGED, GUESSED, PLAIN, Remark
from fzjh.importing.measures import content, printed_duty
from fzjh.importing.paras import Para
from fzjh.importing.segments import Segment, inside, segments
from fzjh.importing.styles import settle
from fzjh.importing.tree import Node, grow
from fzjh.numbering import Style as Number


def shape(paras: list[Para], *, first: bool = False) -> Outline:
    """The outline of a plan from its paragraphs, tables left out. first: its notice says that the first unit leads."""
    root = grow(paras)
    return _Shaper(root, first).shape()


@dataclass
class _Shaper:
    root: Node
    first: bool
    parts: dict[Node, list[Segment]] = field(default_factory=dict)
    tails: dict[Node, list[Segment]] = field(default_factory=dict)
    headings: dict[Node, Heading] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    at_title: list[str] = field(default_factory=list)
    kinds: Kinds = field(default_factory=Kinds)
    levels: dict[int, str] = field(default_factory=dict)

    def shape(self) -> Outline:
        nodes = list(self.root.walk())
        closing = take_closing(nodes)
        self.parts = {node: segments(node.paras) for node in nodes}
        self.tails = hoist(self.root, self.parts)
        titled = titled_kinds(nodes, self.parts)
        self.headings = {node: heading(node, self.parts[node], titled) for node in nodes}
        self.kinds = decide(self.root, self.parts, self.headings, self.tails)
        self.levels = self._levels(nodes)
        plan = Section(body=[para.full for para in self.root.rest])
        self._children(self.root, plan)
        plan.closing += [para.full for para in closing]
        items = plan.all_items()
        known = [part for node in nodes for part in (*self.parts[node], *self.tails.get(node, ()))]
        duties = [part for part in known if part.duty and part.duty.names()]
        own = sum(part.own for part in duties) * 2 > len(duties)
        self.remarks += [
            Remark(PLAIN, "句子中间的责任，按文字保留：" + text, part.para.place)
            for part in known
            for text in inside(part.text)
        ]
        said = self.first or any(FIRST_LEADS.search(part.text) for node in nodes for part in self.parts[node])
        style, remarks = settle(items, first=said, own_line=own)
        style.at_title = len(self.at_title) * 2 > len(duties)
        if not style.at_title:
            remarks += [Remark(CHANGED, "责任写在标题后面，改到这一项的末尾", place) for place in self.at_title]
        if self.kinds.guessed and items:
            self.remarks.append(Remark(GUESSED, f"原文没有写责任单位，把{len(items)}个最末一层的段落当作任务", ""))
        return Outline(plan, numbering(self.root, self.levels, self.kinds.item), style, self.remarks + remarks)

    def _levels(self, nodes: list[Node]) -> dict[int, str]:
        """The kind of number that sections have at each depth."""
        counts: dict[int, Counter[str]] = defaultdict(Counter)
        inside = {below for item in self.kinds.items for below in item.walk()}
        for node in nodes:
            if node.kind and node not in inside:
                counts[node.depth][node.kind] += 1
        return {depth: count.most_common(1)[0][0] for depth, count in counts.items()}

    def _children(self, node: Node, into: Section) -> None:
        for at, child in enumerate(node.children):
            if child in self.kinds.items:
                into.children.append(self._item(child, self.headings[child], self._all_segments(child)))
            elif into.sections and into.items and not any(one in self.kinds.items for one in node.children[at:]):
                self._as_text(child, into)
            elif child.kind == self.levels.get(child.depth) and self._can_be_section(child):
                into.children.append(self._section(child))
            elif child.kind == self.kinds.item and counts_on(self.root.walk(), child.kind):
                into.children.append(self._item(child, self.headings[child], self._all_segments(child)))
            else:
                self._as_text(child, into)
        self._untangle(into)

    def _can_be_section(self, node: Node) -> bool:
        """A section needs a title; untitled paragraphs are text, when all beside them are such."""
        beside = node.parent.children if node.parent else []
        return bool(node.children) or any(self.headings[one].title or one.children for one in beside)

    def _section(self, node: Node) -> Section:
        head = self.headings[node]
        place = node.head.place if node.head else ""
        if not head.title:
            return self._untitled(node, place)
        bare = node in self.kinds.bare
        if not bare and head.rest and head.rest[0].duty and not head.rest[0].text:
            self._tell_lost(head.rest[:1])
            head = replace(head, title=head.title + printed_duty(head.rest[0].duty), rest=head.rest[1:])
        body = [] if bare else _texts(head.rest)
        self._tell_lost(head.rest if not bare else [])
        section = Section(head.title + ("。" if head.stop and not body else ""), place, body)
        runs_in = bool(body) and not head.alone
        if runs_in != (bool(body) and node.depth > 1):
            section.standalone = not runs_in if body else None
        if bare:
            section.numbered = False
            section.title += "" if head.alone or section.title.endswith("。") else "。"
            item = self._item(node, Heading("", head.rest), [*head.rest, *self._below(node)])
            section.children.append(replace(item, number=0, id=head.title))
        else:
            self._children(node, section)
        return section

    def _untitled(self, node: Node, place: str) -> Section:
        """A section that is one paragraph without a title: its first sentence serves as one, with its stop."""
        parts = self.headings[node].rest
        self._tell_lost(parts)
        texts = _texts(parts)
        first, rest = (texts[0], texts[1:]) if texts else ("", [])
        section = Section(first, place, rest, standalone=True if rest else None)
        self._children(node, section)
        return section

    def _item(self, node: Node, head: Heading, parts: list[Segment]) -> Item:
        place = node.head.place if node.head else ""
        charged = sum(bool(one.duty and one.duty.names()) for one in parts)
        if head.title and parts and parts[0].duty and not parts[0].text and charged > 1:
            head, parts = Heading("", parts), [replace(parts[0], text=head.title + "。"), *parts[1:]]
        found = content(parts, titled=bool(head.title))
        title = head.title
        if not found.measures:
            found = content([Segment(title, found.duty, node.paras[0])], titled=False)
            title = ""
        if title and head.alone and any(part.text and part.para is node.head for part in head.rest):
            found.remarks.append(Remark(CHANGED, f"标题后面补上句号：{title}", place))
        self.remarks += found.remarks
        self.at_title += [place] if found.at_title else []
        return Item(title, found.measures, found.duty, place, node.number)

    def _all_segments(self, node: Node) -> list[Segment]:
        return [*self.headings[node].rest, *self._below(node)]

    def _below(self, node: Node) -> list[Segment]:
        """The segments of everything numbered below an item, numbers written out."""
        found: list[Segment] = []
        for child in node.children:
            parts = self.parts[child] or [Segment("", None, child.paras[0])]
            first = replace(parts[0], text=printed_label(child) + parts[0].text)
            found += [first, *parts[1:], *self._below(child)]
        return found + self.tails.get(node, [])

    def _as_text(self, node: Node, into: Section) -> None:
        """Keep a node and all below it as plain paragraphs."""
        texts = [
            printed_label(one) + para.text if para is one.head else para.text
            for one in node.walk()
            for para in one.paras
        ]
        self.remarks += [Remark(PLAIN, text, node.head.place if node.head else "") for text in texts[:1]]
        last = into.children[-1] if into.children else None
        if last is None:
            into.body += texts
        elif isinstance(last, Section):
            last.closing += texts
        else:
            into.closing += texts

    def _untangle(self, into: Section) -> None:
        """Items and sections may not alternate in one section: then the items move behind the sections."""
        kinds = [isinstance(child, Item) for child in into.children]
        if sum(one != other for one, other in pairwise(kinds)) > 1:
            into.children = [*into.sections, *into.items]
            self.remarks.append(Remark(CHANGED, f"“{into.title}”里任务和章节交错，任务移到了章节后面", into.place))

    def _tell_lost(self, parts: list[Segment]) -> None:
        self.remarks += [
            Remark(PLAIN, "责任写在章节里，按文字保留：" + "、".join(part.duty.names()), part.para.place)
            for part in parts
            if part.duty and part.duty.names()
        ]


def printed_label(node: Node) -> str:
    """A node's number as the house prints it."""
    label = node.head.label if node.head else None
    return Number(label.sample).label(label.number) if label else ""


def _texts(parts: list[Segment]) -> list[str]:
    """Paragraphs of a section as they stood, duties included."""
    texts: list[str] = []
    para: Para | None = None
    for part in parts:
        text = part.text + (printed_duty(part.duty) if part.duty else "")
        if part.para is para:
            texts[-1] += text
        elif text:
            texts.append(text)
        para = part.para
    return texts
