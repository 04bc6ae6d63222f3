"""fzjh 不认识的文件

plan/ 里只放 plan.yaml、units.yaml、items/*.yaml，还可以有 词表.yaml。别的文件不会进计划；如果它本来是一项任务，文件名多半没写对
（任务文件以 .yaml 结尾，放在 items 里）。像任务文件的报错误，其他的报警告。以点号开头的隐藏文件不管。
"""

SEVERITY = "error"
