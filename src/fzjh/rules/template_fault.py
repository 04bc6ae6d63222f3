"""模板有毛病

模板里用了没有的字段，或者语法不对，生成不了文件。fzjh build 报告模板的文件和行号，什么也不写。
模板能用的字段见 docs/模板.md；Word 模板用 fzjh template check 检查。

错误：

    {{ notice.titel }}

正确：

    {{ notice.title }}
"""

SEVERITY = "error"
