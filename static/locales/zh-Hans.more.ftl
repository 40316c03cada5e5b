### Highlit 的界面文字（简体中文）。说明见 en.ftl 与 CONTRIBUTING.md。

## 多处使用

cancel = 取消

## 首页

start-shelf = 继续阅读
shelf-highlights = { $count ->
    [0] 还没有标注
   *[other] { $count } 处标注
  }
shelf-notes = { $count } 处写了理由
shelf-only-here = 尚未存为文件
shelf-hint = 这些文章和你的标记只保留在这个浏览器里。
bin-title = 回收站（{ $count } 篇）
bin-put = 放入回收站
bin-restore = 放回
bin-erase = 永久删除
bin-erase-ask = { $count ->
    [0] 要永久删除这篇文章吗？删除后无法找回。
   *[other] 要永久删除这篇文章和它的 { $count } 处标记吗？删除后无法找回。
  }
bin-erase-sure = 是，删除
bin-keep = 否，保留
bin-button = { $what }：{ $title }
quarantine-lead = 这个浏览器里有 { $count } 条记录已损坏，无法读取。其余都在。
quarantine-save = 保存到文件
quarantine-forget = 不再保留
paste-title = 粘贴文章
paste-hint = 如果标题、来源和作者写在正文上方，会自动识别。
paste-read = 开始阅读

## 打开文件或网址

open-elsewhere = “{ $address }”属于另一个网站，而 Highlit 只读取自己网站上的内容。请打开那个网页，复制文章，再粘贴到这里。
open-no-site = 以“{ $beginning }”开头的地址无法打开。Highlit 只打开本站的地址。请把文字粘贴到这里，或选择文件。
abroad-title = 从另一个网站获取？
abroad-lead = 文章在 { $site } 上。该网站会知道有人在读它；你的任何成果都不会传过去。
abroad-fetch = 获取
abroad-failed = { $site } 上没有它，或者不允许其他网站读取。请打开那个网页，复制文章，再粘贴到这里。
abroad-slow = { $site } 太久没有回应。请打开那个网页，复制文章，再粘贴到这里。
page-large = 网页超过 { $size } MB；Highlit 最多打开 { $limit } MB 的网页。请选择较小的网页，或粘贴需要的部分。
page-deep = 网页的各部分嵌套超过 { $limit } 层。请粘贴需要的部分。
page-many = 网页超过 { $limit } 个部分。请粘贴需要的部分。
page-empty = 网页中没有可读的文字。请选择其他网页，或粘贴文章。
page-slow = 读取这个网页的时间太长。请在那里复制文章，粘贴到这里。
page-broken = 无法读取这个网页。请在那里复制文章，粘贴到这里。
encoding-title = 哪一个看起来是对的？
encoding-lead = “{ $name }”没有说明文字的编码方式。
encoding-name = { $encoding ->
    [windows-1252] 西欧（Windows-1252）
    [gb18030] 中文（GB18030）
    [utf-16be] Unicode（UTF-16，另一种字节顺序）
   *[utf-16le] Unicode（UTF-16）
  }
encoding-none = 都不是

## 顶栏与保存状态

bar-settings = 设置
bar-import = 导入标注
bar-print = 打印
bar-page = 保存为网页
bar-clear = 移除全部标记
storage-changed = 另一个标签页里有了改动。请再看一遍，然后选择。
storage-gone = 这个浏览器把这篇文章存下的内容都清除了。如果你把成果保存成了文件，请导入它。
storage-in-use = 它在另一个标签页里打开着。请先在那里关闭，再在这里删除。
damage-found = 你的成果中有 { $count } 步已损坏，无法读取。其余都在。剩下的内容可以在首页保存。
remind-to-save = 目前你的成果只在这个浏览器里。请不时保存到文件。

## 文章

chooser-name = 这里有 { $count } 处标注，最短的在前
told-sentence = 第 { $block } 段，第 { $sentence } 句，共 { $sentences } 句。
told-block = 第 { $block } 段。
told-mark = 已有标注：{ $tag }。

## 给选中的文字贴标签

menu-selected = 已选中：{ $quote }。
menu-key = 按 { $key } 标为{ $tag }。
menu-escape = 按 Esc 离开。
brush-hint = 选中的文字会立刻标为：
brush-put-away = 收起标签刷

## 调整标注的起止

edges-name = 调整标注的起止
edges-start = 起点
edges-end = 终点
edges-start-earlier = 起点前移一个词
edges-start-later = 起点后移一个词
edges-end-earlier = 终点前移一个词
edges-end-later = 终点后移一个词
edges-keep = 应用
told-reshaped = 标注将变为：{ $quote }。

## 完成后的提示

done-reshaped = 起止已调整。
done-deleted = 已删除。
done-imported = 已导入。
done-saved = 已保存为 { $name }。
done-cleared = 已移除全部标记。
done-restored = 已放回。
step-other-tags = 那处标注用的是别的练习（或没有练习时）的标签。等文章重新使用那些标签时才能恢复。
save-refused = 浏览器不让 Highlit 保存文件。请检查浏览器的下载设置，然后再试。
action-no-highlight = 那处标注已经不在了。
action-id-taken = 已经有名为 { $id } 的标注。
action-no-tag = 标签手册里没有标签“{ $tag }”。
action-has-place = 它已经有位置了：是在另一个标签页里选的。
action-no-subtag = 这个标签没有子标签“{ $subtag }”。
action-outside = 那处标注不在文章范围内。
action-no-change = 这样不会改变什么。
action-part-in-use = 这一部分有 { $count } 处标注。请先删除，再移出这一部分。
action-part-stays = 这一部分不能移出：移出后正文就空了。

## 标注列表

panel-name = 你的标注
panel-count = { $count ->
    [0] 没有标注
   *[other] { $count } 处标注
  }
panel-only = 只显示一种标签
panel-share = { $percent }%
panel-find = 在标注和理由中查找
panel-empty = 还没有标注。
panel-empty-hint = 在文章中选中一些文字，然后选一个标签。每处标注都会在这里有一张卡片。
panel-none-fit = 没有符合条件的标注。

## 标注卡片

card-unsure = 不确定
card-again = 请再看看
card-tags = 标签
card-kinds = 类型
card-note = 哪些字词让你这样选？
card-note-full = 笔记已满：最多 { $limit } 个字，超出的部分没有收进来。
card-confidence = 你有多确定？
card-choose-sure = 确定
card-choose-unsure = 不确定
card-show = 在文中显示
card-edges = 调整起止
card-delete = 删除
card-made = { $reader } · { $time }
card-changed = { $reader } · 修改于 { $time }

## 帮助

help-title = 标签是什么意思？
help-example = 例如：“{ $example }”
help-excludes = 不能与“{ $tag }”标在同样的文字上。
help-keys = 按键
help-read = 阅读
help-key-sentence = 下一句、上一句
help-key-focused = 同上（焦点在文章中时）
help-key-character = 下一个字符、上一个字符
help-key-word = 下一个词（Mac 上用 Option）
help-key-highlight = 下一处标注、上一处标注
help-mark = 标注
help-key-stretch = 与上面任一按键同按：多选或少选一些
help-key-swap = 改为移动另一端
help-key-tag = 给句子或选中的文字贴标签
help-key-choose = 从菜单中选标签
help-key-brush = 标签刷：先选标签，再标注
help-key-leave = 离开
help-change = 修改标注
help-key-retag = 给打开的标注换一个标签
help-key-why = 说说理由
help-key-edges = 调整它的起止
help-key-delete = 删除它
help-key-help = 显示本帮助
help-letters = 字母键和数字键可以在设置中关闭。
help-back = 继续阅读

## 设置

settings-title = 设置
settings-code = 你的代号
settings-code-hint = 它会写进你保存的文件。请用发给你的代号，不要用真名。
settings-code-wrong = 请用 1 到 24 个字母或数字，中间可以有空格和 - _ . @
settings-snap = 选中时自动扩展到整个词
settings-letters = 用字母键和数字键操作
settings-telling = 屏幕阅读器会读出
settings-telling-all = 文字、位置和标注
settings-telling-words = 只有文字
settings-telling-nothing = 什么都不读
settings-article = 这篇文章
settings-article-detected = 看来是：{ $language }
settings-article-unknown = 未知
settings-lines = 排列方向
settings-lines-across = 横排
settings-lines-down = 竖排，从右到左
language-later = 重新加载页面后才会显示该语言。请先把你的作业存成文件，再重新加载。
settings-done = 完成

## 舒适阅读

comfort-size = 字号
comfort-percent = { $percent }%
comfort-spacing = 行距
comfort-close = 紧凑
comfort-normal = 适中
comfort-wide = 宽松
comfort-width = 每行长度
comfort-short = 短
comfort-long = 长
comfort-letters = 字体
comfort-serif = 衬线体
comfort-sans = 无衬线体
comfort-legible = 便于阅读障碍者
comfort-theme = 颜色
comfort-system = 跟随设备
comfort-light = 浅色
comfort-dark = 深色
comfort-sepia = 米黄
comfort-contrast = 高对比度
comfort-motion = 动画
comfort-still = 关闭
comfort-reset = 恢复默认

## 讲义：带标注的文章，印在纸上或存为网页

handout-imprint = 标注者：{ $readers } · { $date }
handout-notes = 理由
handout-sure = 确定
handout-back = 回到标注处

## 保存为其他工具的格式

export-title = 为其他工具保存
export-lead = 要交作业，请用“{ save-work }”：只有那个文件保留全部内容。
export-orphans = { $count } 处没有位置：只在“{ save-work }”保存的文件里。
export-what = { $format ->
    [csv] 用于电子表格的表。不含文章。
    [jsonl] 用于数据程序的表，每处标注一行 JSON。不含文章。
    [hypothesis] 用于网页笔记。不含文章。
    [ptc] 用于宣传研究（SemEval）。只含选了种类的框架标注，不含说明、代号和时间。
    [doccano] 用于给文本加标签。不含说明、把握程度、代号和时间。
    [label-studio] 用于给数据加标签。不含代号和时间。
    [brat] 供语言学使用。不含文章、代号和时间：请把文本一并保存。
    [webanno] 供语言学使用。不含代号和时间。
   *[text] 文章的文字，以上文件都按它计数。不含标注。
  }
export-text = 仅文本
export-writing = 正在写文件…

## 导入标注文件

import-title = 导入标注
import-lead = “{ $name }”中有 { $count } 处本文的标注。
import-lead-by = “{ $name }”中有 { $reader } 对本文所做的 { $count } 处标注。
import-new = { $count } 处是新的
import-newer = { $count } 处在文件中改得更晚：采用文件中的版本
import-older = { $count } 处在这里改得更晚：保留你的版本
import-unlike = { $count } 处与这里不同，但修改时间相同：保留你的版本
import-same = { $count } 处与这里的相同
import-moved = { $count } 处是按文字而不是按位置找到的
import-reissued = { $count } 处的 id 属于另一处标注：换用新的 id
import-elsewhere = { $count } 处属于其他文章：不会导入
import-orphans = { $count } 处没有位置：属于文章的旧版本
import-orphans-same = { $count } 处没有位置，已在这里
import-codebook = 它使用的是另一套标签：{ $title }。
import-no-change = 合并不会改变什么。
import-undoable = 之后可以撤销。
import-replace = 替换我的 { $count } 处
import-merge = 合并
import-refused = 未能导入“{ $name }”。{ $why }
import-format = 该文件是 { $tool } 的格式。若文件没有说明标注由谁、在何时所做，则取文件的名称和日期。
import-left = { $format ->
    [hypothesis] 回复、对整页的评论以及这里不用的标签不会导入。
    [ptc] 这种文件里没有文字，无法看出位置是否正确。请在导入后查看。
    [doccano] 关系和评论不会导入。
    [label-studio] 关系、其他回答以及已取消的内容不会导入。
    [brat] 关系、事件以及标注中间的空隙不会导入。
    [webanno] 关系、链和其他图层不会导入。
   *[table] Highlit 不认识的列不会导入。
  }
import-slow = 读取时间太长。请重试，或索取更小的文件。
removed-title = 已移除的标记
removed-lead = 移除的内容都留在这里，最近的在最前面。
removed-none = 这篇文章没有移除过标记。
removed-restore = { $count ->
    [1] 放回
   *[other] 全部放回（{ $count }）
  }
file-too-large = 它超过了 { $limit } MB。
file-not-json = 它已损坏，或不是 JSON 文件：从第 { $line } 行第 { $column } 列起无法读取。请重新索取这个文件。
file-unfinished = 它缺少结尾。请重新索取这个文件。
file-twice = 第 { $line } 行：“{ $field }”在同一处出现了两次。请重新索取这个文件。
file-limit = 第 { $line } 行：那里超过了 { $limit } { $what ->
    [levels] 层嵌套
    [fields] 个字段（同一处）
    [bytes] 字节（同一段文字）
   *[values] 个值（总共）
  }。请重新索取由 Highlit 保存的文件。
file-not-annotations = 这不是标注文件。请选择用“{ save-work }”保存的文件。
file-encoding = 它的文字编码在这里无法读取。请用 UTF-8 保存（电子表格里叫“CSV UTF-8”），或重新索取这个文件。
file-too-many = 它有 { $count } 处标注；最多能打开 { $limit } 处。
file-field = 它的“{ $field }”类型不对。请重新索取这个文件。
file-code = 其中的代码不正确：代码由 1 到 24 个字母或数字组成，中间可以有空格或 - _ . @。请重新索取这个文件。
import-is-article = 这是一篇文章，不是标注。请回到起始页打开它。
import-unknown = 这里不认识它的格式。请选择由 Highlit 保存的标注文件，或由它能读取的工具保存的文件。
import-line = 第 { $line } 行：不符合该格式的要求。请重新保存或导出这个文件。
import-column = 表格里没有“{ $field }”这一列。请加上它，或重新保存表格。
file-another-text = 它是为另一篇文章“{ $title }”做的。请先打开那篇文章，再在那里导入这个文件。
file-another-text-untitled = 它是为另一篇文章做的。请先打开那篇文章，再在那里导入这个文件。
file-damaged = 它在保存之后被改动过：文字与自带的校验值不符。请重新索取这个文件。
# $field: a place in the file, such as blocks[3].kind.
article-file-not = 这不是文章文件。请选择由“highlit convert”生成的文件。
article-file-version = 这是版本 { $version } 的文章文件；此 Highlit 读取版本 { $known }。请使用更新的 Highlit。
article-file-field = 其中的“{ $field }”缺失或类型不对。请重新索取该文件。
article-file-unknown = 其中的“{ $field }”无法识别。请重新索取 Highlit 写出的原文件。
annotation-field = 第 { $number } 处标注：“{ $field }”缺失，或类型不对。
annotation-form = 第 { $number } 处标注：“{ $field }”不对，应为{ $expected ->
    [address] 形如 urn:uuid:… 的地址，最多 500 个字符，不含空格
    [tag] 1 到 100 个字符的标签名
    [subtag] 1 到 100 个字符的子标签名
    [code] 1 到 24 个字母或数字的代号，中间可以有空格或 - _ . @
    [time] 形如 2026-03-04T05:06:07Z 的时间
    [confidence] “sure”、“unsure”或留空
   *[note] 最多 10000 个字符的理由
  }。
annotation-limit = 第 { $number } 处标注：{ $what ->
    [characters] “{ $field }”超过了 { $limit } 个字符
    [entries] “{ $field }”超过了 { $limit } 项
   *[foreign] Highlit 不认识的内容超过了 { $limit } KB，或嵌套得太深
  }。请索取内容少一些的文件。
annotation-tag = 第 { $number } 处标注：它的标签“{ $tag }”不在这里使用的标签手册中。
annotation-same-id = 第 { $number } 处标注：它的 id 属于另一处标注。
annotation-not-found = 第 { $number } 处标注：文字“{ $quote }”不在这篇文章里，或在多处重复出现。
annotation-set-aside = 第 { $number } 处标注：它的文字“{ $quote }”全部或部分位于这里不属于文章的部分。请先把那一部分收进来。

## 文章的旧版本

versions-title = 旧版本
versions-offer = 你标注过这篇文章的旧版本。
versions-see = 把标注带过来
versions-choose = 这是哪篇文章的另一个版本？
versions-none = 这个浏览器里没有其他带标注的文章。
# $name: a file's.
versions-file = “{ $name }”是为本文的另一个版本制作的。
versions-stand = { $count ->
   *[other] { $count } 处标注与原来一样
  }
versions-changed = { $count ->
   *[other] { $count } 处标注所在的词句有改动
  }
versions-moved = { $count ->
   *[other] { $count } 处移了位置，词句没有变
  }
versions-gone = { $count } 处在这个版本里没有确定的位置
versions-staying = { $count } 处留在旧版本里：太长，或标签在这个版本里没有
versions-newer = { $count } 处此后在旧版本里有改动：改动会一起带来
# Found, but their tags are not among those here.
versions-strange = { $count } 处用的是此版本没有的标签
versions-here = { $count } 处已在这里
versions-taken-away = { $count } 处你已在这里删除
versions-kept = { $count } 处在这里没有位置
versions-bring = { $count ->
   *[other] 带来 { $count } 处
  }
versions-look = 看一看：还合适吗？
versions-was = 原来
versions-is = 现在
versions-same-words = 位置变了，词句没有变
versions-around-was = 原来的前后文
versions-around-is = 现在的前后文
versions-fits = 合适
versions-other-tags = 使用其他标签
# Below it stand highlights, each with a button for every tag of this version.
versions-other-tags-hint = 此版本使用另一套标签，因此这些标注原样留在较早的版本中。要带过来一处，请为它选择此版本的一个标签。
versions-lost = 没有确定的位置
versions-lost-hint = 这些词句不在这个版本里，或者无法确定它们在哪一处。它们会不带位置地一起带来。如果这个版本说了同样的意思，请自己选择位置。
versions-keep = 保留 { $count } 处（不带位置）
versions-place = 选择位置
# Above the same buttons, for one that was not found.
versions-place-tag = 它的标签不属于此版本。如果此版本用别的话说了同样的意思，请先选标签，再选位置：
versions-text = { $count ->
   *[other] 文字有 { $count } 处改动
  }
versions-slow = 比较花的时间太长。你的标注都还在旧版本里。
place-hint = 请选择现在表达这个意思的词句：
place-leave = 离开
place-found = 这里同样的词句：{ $count } 处
place-show = 给我看
place-nth = 第 { $number } 处，共 { $count } 处
place-put = 放在这里
orphans-title = 没有位置
orphans-hint = 你在文章的旧版本里标注了它，而它在这个版本里没有确定的位置。它会保持原样，也会留在你保存的文件里。如果这个版本说了同样的意思，请选择位置。
orphans-count = { $count } 处没有位置
done-brought = 已带来。
card-earlier = 原来是：
card-now = 现在是：

## 分发前准备文章

prepare-title = 准备文章
prepare-marked = { $count ->
   *[other] 文章上有 { $count } 处标注。换标题会成为另一个版本，届时会问是否把标注带过去。
  }
prepare-headline = 标题
prepare-change = 更改
prepare-parts = 文章的各部分
prepare-parts-hint = 没有勾选的部分会折叠起来，不能标注。
prepare-save = 保存以便分发

## 互相排斥的标签

clash-title = 这里已有冲突的标注
clash-lead = 标签为“{ $tag }”的标注不能与以下标注共用文字：
clash-change = 把它改为“{ $tag }”
clash-leave = 保持原样
clash-brought = 有 { $count } 处标注会与标签互斥的标注共用文字。它们仍会加入；之后请修改每两处中的一处。
clash-brought-pair = { $tag }：“{ $quote }” – { $otherTag }：“{ $otherQuote }”
clash-brought-more = 另有 { $count } 处

## 读完后比较

compare-title = 比较
compare-lead = 选择答案，或同学就本文上交的文件。文件不会离开这个浏览器。
compare-choose = 选择文件
compare-failed = 无法比较。请再试一次。
compare-refused = 无法比较“{ $name }”。{ $why }
compare-with = 你与“{ $name }”。
compare-sentences = 你或文件标注过的句子：{ $count }。两边标签相同的：{ $alike }。
compare-overlap = 你和文件标注的内容中，有 { $percent } 连标签都相同（按字计算的 F1）。
compare-alike = 相同
compare-unlike = 不同
compare-you = 你
compare-other = 文件
compare-unmarked = 未标注

## 班级报告

class-title = 班级报告
class-lead = 选择全班就这篇文章交上来的文件，或装着它们的 zip。它们只留在这个浏览器里。
class-choose = 选择文件
class-reading = 正在读取第 { $done } 个，共 { $count } 个…
class-counted = { $count ->
   *[other] { $count } 个文件中有 { $counted } 个计入。
  }
class-files = 计入的文件
class-made-with = 使用了其他标签：{ $title }
class-other-tags = 有 { $count } 个文件使用了其他标签：{ $title }。它们用到的标签这里都有，因此按这里的标签读取。
class-of-others = 有 { $count } 处标注使用了另一个代号，仍计为这名学生的。是否合并过同学的文件？
class-orphans = { $count } 处属于文章的旧版本，在这个版本里找不到：不计入
class-repeated = 同一个文件重复了：只计一次
class-superseded = 有同一代号的更新的文件，以那个为准
class-another-text = 它是另一篇文章的。要计入那篇文章，请在下方与之比较。
class-of-key = 属于制作答案的人：不计为学生
class-beside = 计入另一篇文章
class-students = { $count ->
   *[other] { $count } 名学生
  }
class-agreement = 全班的一致程度
class-too-few = 至少要有两名学生才能比较。
class-one-tag = 大家只用了一个标签：没有分歧的余地。
class-nothing = 没有可以比较的标注。
class-splits = 全班分歧之处
class-splits-none = 没有哪个句子被标成不同的标签。
class-too-many = 文件超过 { $limit } 个；这个没有计入
zip-damaged = 这个 zip 在这里损坏了。请重新打包。
zip-too-many = zip 里的文件超过 { $limit } 个。请分成几个。
zip-too-large = 解开后 zip 超过 { $limit } MB，或者其中一个文件太大。
zip-foreign = 它有密码，或者是用 Highlit 不认识的方式打包的。请按普通方式重新打包。
class-key = 教师答案
class-key-none = 没有答案
class-key-hint = 可以选一个文件作为答案。全班会与它对照，它不算学生的文件。
class-working = 正在计算…
class-failed = 没能算出来。请关闭报告，用少一些的文件再试。
class-value = { $value }
class-majority = 的标注者选了句子最常见的标签。这是至少两人标注的句子的平均值。
class-alpha = 标注同一个句子的人，给的主要标签相同吗？1 是完全一致，0 相当于偶然。以句子为单位（Krippendorff α）。
class-interval = 换成其他同类句子，这个 α 多半在 { $low } 和 { $high } 之间（95% 自助法区间）。
class-overlap = 的标注在两名学生之间相同，标签也相同。这是所有学生两两之间的平均值，以字为单位（F1）。
class-key-sentences = 的句子（学生或答案标注过的）在两者中标签相同。这是所有学生的平均值。
class-key-overlap = 的标注在学生与答案之间相同，标签也相同。这是所有学生的平均值，以字为单位（F1）。
class-too-short = 句子太少，无法说明这个 α 有多可靠。
class-by-tag = 逐个标签
class-by-tag-alpha = 对于句子有没有这个标签，学生们一致吗？1 是完全一致，0 相当于偶然。以句子为单位（Krippendorff α）。
class-column-tag = 标签
class-column-highlights = 标注
class-column-share = 比例
class-column-alpha = 一致程度
class-column-student = 学生
class-column-notes = 理由
class-column-finished = 读完
class-column-key = 与答案相同
class-column-sentence = 句子
class-column-marked = 标注人数
class-column-tags = 标签
class-column-majority = 最常见的标签
class-heat = 逐句看文章
class-heat-lead = 句子后面的数字表示有多少人标注了它，字母表示用了哪个标签；意见不一时，每个字母都有自己的人数。点选句子可查看大家的理由。
class-marked = { $count } 人中有 { $marked } 人标注
class-is-split = 有分歧
class-unmarked = 省略了 { $count } 个无人标注的句子。
class-no-notes = 没有人为它写理由。
class-student = 学生 { $number }
class-by-student = 学生
class-codes = 显示代号
# $answer: whether a student said so.
class-finished = { $answer ->
    [yes] 是
   *[no] 否
  }
class-unfinished = 有 { $count } 名学生没有表示已读完。他们没有标注的地方，可能还没有读。
class-more = 显示更多
class-all-shown = 已全部显示。
class-missed = 答案里有，但多数人没有标
class-missed-none = 答案里的每个句子，都有半数以上的人标注。
class-strip = 从头到尾的文章。向上的条：每个句子有多少人标注，最多 { $count } 人中的 { $most } 人。向下的条：其中有多少人没有选最常见的标签。
class-strip-table = 同样内容的表格
class-save-page = 把报告保存为网页
class-save-merged = 把所有标注保存为一个文件
class-column-score = 理由得分
class-score-sum = { $points } / { $most }
class-score-lead = 给每条理由打分：0 – 还没有说明原因，1 – 说明了原因，2 – 说明了原因，并有文中证据。再选一次即可取消。
class-score-kept = 分数只保存在这个浏览器中，也会写入表格和网页。
class-score-of = { $student }的理由“{ $note }”的得分
class-score-0 = 还没有说明原因
class-score-1 = 说明了原因
class-score-2 = 说明了原因，并有文中证据
class-save-annotations = 保存标注表格（CSV）
class-save-students = 保存学生表格（CSV）
class-save-named = 代号已显示，因此四个文件中都有代号。
class-save-unnamed = 代号已隐藏：网页和表格中每位学生只有编号。汇总所有标注的那个文件始终含有代号。理由按原样保存。
class-merged-here = 包含全部标注的那个文件只有这篇文章的标注。
class-merged-many = 标注超过 { $limit } 个。Highlit 打不开这么大的文件；别的程序也许可以。
class-research = 供研究使用
class-sets = 每个句子上标签集合的 Krippendorff α；没有标签也算一种集合。
class-cohen = 同样内容的 Cohen κ：所有学生两两之间的平均值。
class-fleiss = 同样内容的 Fleiss κ。
class-chars = 每个字上标签集合的 Krippendorff α；没有标签也算一种集合。
class-unitizing = 分段 α，α-U（2004）：标注从哪里开始、到哪里结束，逐个标签。以字为单位。
class-u-overall = 分段 α，u-α（2016）：标注了什么，用了哪些标签。以字为单位。
class-u-binary = 同上，|u-α：标注了什么，不论标签。
class-u-coding = 同上，cu-α：至少两人标注之处的标签。
class-exact = 完全相同且标签相同的标注的 F1：所有学生两两之间的平均值。
class-partial = 同一标签且至少有一个字相同的标注的 F1：所有学生两两之间的平均值。

# Two articles on the same event, in the report of a class.
twice-title = 与另一篇文章比较
twice-lead = 同一事件的两篇文章，用同样的标签来读。选择另一篇文章：就它交上来的文件便计入它。请把这些文件和其他文件一起选择。
twice-choose = 另一篇文章
twice-none = 无
twice-file = 从文件中选择
twice-same = 这就是已打开的文章。请选择另一篇。
twice-not-article = 这里可以选择文章文件、练习文件或纯文本。其他内容请先打开，它就会出现在列表里。
twice-shares = 标签对照
twice-shares-of = 标签的比例以这篇文章的全部标记计算，子标签的比例以带有其标签的标记计算。没有人用过的子标签已略去。
# $title: the headline of an article.
twice-nobody = 《{ $title }》里还没有任何标记。请在上面选择其班级的文件。
# $title: the headline of an article.
twice-only = 仅见于《{ $title }》
twice-only-lead = 全班至少一半人标记过、且与另一篇文章中任何句子都不相似的句子。
twice-only-none = 没有这样的句子。
twice-pairs = 同一件事，两种说法
twice-pairs-lead = 含有相同人名、数字和少见词语的句子。只有其中一句才有的词语用粗体加下划线显示。用完全不同的词语讲述的内容找不到。
twice-pairs-none = 两篇文章中没有相似的句子。

# 练习，做练习的人看到的
exercise-title = 练习
exercise-task = 任务
exercise-made = { $count } 处标注
exercise-made-of = { $count } / { $least } 处标注
exercise-bare = 还有 { $count } 处需要写理由
exercise-finish = 我读完了
exercise-finished = 已读完
exercise-resume = 继续阅读
exercise-short = 老师要求的比这更多。你可以继续阅读并补充，也可以就这样交上去。
exercise-hand-in = 保存并上交
exercise-start = 开始
exercise-least = 至少做 { $count } 处标注。
exercise-notes = 每处都用笔记说明理由。
exercise-tags = 使用“{ $title }”的标签。
exercise-why = 请填写发给你的代号，不要填姓名。老师知道代号是谁的；别人拿到文件也不会知道。
exercise-other-tags = 你在这里的标注用的是别的标签，所以保持原样。要使用本练习的标签，请先把标注保存到文件，全部删除，再重新打开练习。
exercise-compare = 读完后，你可以与答案或同学的文件比较。
exercise-leave = 退出练习
exercise-leave-title = 要退出练习吗？
exercise-leave-lead = 任务会从本页消失。你的标注和笔记连同标签都会保留。
exercise-leave-hint = 想再做时，请重新打开它的文件或链接。如果练习是你在这里制作的，请先保存它的文件。
exercise-keep = 留下
exercise-left = 你已退出练习。你的标注都还在。
exercise-link-broken = 这个链接不完整，结尾可能被截断了。请再要一次链接，或者要文件。

# 教师的工作台
desk-title = 制作练习
desk-lead = 写下全班要用这篇文章做什么，然后分发文件或链接。两者都不含你自己的标注。
desk-instructions = 要做什么
desk-least = 至少几处标注（0 表示不限）
desk-least-wrong = 这不是 0 到 { $most } 之间的整数。仍以之前的数字为准。
desk-notes = 每处标注都要写笔记
desk-compare = 读完后，学生可以与答案或同学的文件比较
desk-own-tags = 使用自己的标签
desk-save-tags = 保存标签
desk-open-tags = 从文件打开标签
desk-save = 保存练习
desk-save-page = 保存为一个网页
desk-page-coming = 正在生成网页……
desk-no-page = 无法生成网页：需要 Highlit 网站和网络。请改为把练习保存为文件。
desk-page-disk = 这个页面是您电脑上的文件：指向它的链接对别人无效，而且只有 Highlit 网站能把练习保存为一个网页。请把练习保存为文件。
desk-make-link = 生成链接
desk-link = 链接里包含整个练习
desk-link-made = { $count } 个字符。请从上面的框中复制。
desk-link-copied = 已复制：{ $count } 个字符。
desk-link-cut = 有些聊天软件会截断超过 { $limit } 个字符的链接。请先试一下，或者改发文件。
desk-link-long = 链接会有 { $count } 个字符，邮件和聊天软件放不下。请改为分发文件。
desk-tags-unfit = 每个标签都要有自己的名称和页边字母，整组标签也要有名称：请找出空着的或过长的。一个标签最多可有 50 个更细的标签。
desk-key = 要制作答案，请自己标注文章并保存文件，然后在班级报告中选择它。

# 编辑标签
codebook-title = 这组标签的名称
codebook-version = 版本
codebook-add = 添加标签
codebook-remove = 删除这个标签
codebook-label = 名称
codebook-letter = 页边的字母
codebook-slot = 颜色和线条
codebook-style =
    { $number ->
         [1] 蓝色，实线
         [2] 黄色，虚线
         [3] 粉色，双线
         [4] 绿色，点线
         [5] 紫色，波浪线
        *[6] 灰色，上下各一条线
    }
codebook-definition = 含义
codebook-question = 用来判断的问题
codebook-example = 例子
codebook-subtags = 更细的标签，每行一个；冒号后写含义
codebook-exclusions = 不能与以下标签标在同样的文字上

## What could not be opened, and why

open-refused = { $name ->
    [link] { $why }
   *[file] 未能打开“{ $name }”。{ $why }
  }
open-highlights = 这是一个标注文件。请先打开它对应的文章，再在那里导入这个文件。
open-unreadable = 浏览器无法读取这个文件。请确认它还在，然后重新选择。
open-not-found = “{ $address }”处没有可读的内容。请检查链接，或改为打开文件。
# There was no answer; a page is not told why.
open-unanswered = “{ $address }”没有回应：可能是网络断开了，或者该地址转到了其他网站，而 Highlit 不会跟过去。请检查链接和网络连接，然后重试。
# $status: a number of HTTP, such as 500. As text: it is no count.
open-status = 网站对“{ $address }”的回应是错误 { $status }，而不是文本。请稍后重试，或改为打开文件。
open-cut = 来自“{ $address }”的内容中途断了。请重试。
article-empty = 里面没有文字。请选择一个有文字的文件，或粘贴一段文字。
article-nothing-kept = 全部文字都被移出了正文。请至少保留一段。
not-text-empty = 里面没有文字。请选择一个有文字的文件。
not-text-large = 它超过了 { $size } MB；Highlit 最多能打开 { $limit } MB 的文章。请选择小一点的文件，或只粘贴需要的部分。
not-text-kind = 这是{ $kind ->
    [pdf] PDF 文件
    [packed] Word 文档或其他压缩文件
    [old-word] 旧版 Word 文档
    [rtf] RTF 文档
    [mail] 单个文件形式的网页或邮件
   *[picture] 图片
  }，Highlit 读不了。请用相应的程序打开它，另存为网页或文本；或者复制文章，粘贴到这里。
not-text-binary = 这不是文本文件：里面有文本中不会出现的字节。请选择 .txt 文件，或粘贴文章。
codebook-not-json = 标签手册不是 JSON：从第 { $line } 行起无法读取。
codebook-form = 标签手册中的“{ $place }”缺失，或类型不对。
codebook-tags = 标签手册有 { $count } 个标签，应为 1 到 { $most } 个。
codebook-twice = 标签手册中“{ $id }”出现了两次。请给其中一个改名。
codebook-no-pair = 标签手册中的“{ $place }”必须写出其中两个不同的标签。

## A newer version

renewal-ready = Highlit 有了新版本。
renewal-take = 立即使用
renewal-others = 其他标签页中也打开了 Highlit。请先关闭它们，再选择“立即使用”。

## On a page that is not ours

widget-keys = 用键盘阅读
widget-keys-hint = 方向键：逐句或逐词移动。Shift：扩大选择。Enter：选择标签。
widget-no-selector = 网页称文章位于“{ $selector }”，但这不是选择器。
widget-in-shadow = 文章位于 shadow root 中，Highlit 无法在其中标注。
