"""不认识的模板

templates/ 的 plan、unit、item 三个文件夹里，模板的后缀决定用什么生成。后缀不认识的文件不会生成任何东西，
多半是名字写错了；共用的片段放在 templates/shared/ 里。

错误：

    templates/plan/简报.html

正确：

    templates/plan/简报.html.j2
"""

SEVERITY = "warning"
