### Highlit 的界面文字（简体中文）。说明见 en.ftl 与 CONTRIBUTING.md。

## 多处使用

close = 关闭
undo = 撤销
redo = 重做
say-why = 说说理由
save-work = 保存我的成果
opening = 正在打开……
page-title = { $title } – Highlit

## 首页

start-title = 细读文章，标出其中的说法。
start-lead = 标出文章中的每个说法，给它贴上“事实”“观点”或“引导”的标签，再写下理由。所有内容都只留在这个浏览器里。
start-open = 打开一篇文章
start-choose = 选择文件
start-choose-hint = 网页、Markdown 或文本；也可以拖到本页任意位置
start-paste = 粘贴文本
start-paste-hint = 来自网站或文档
start-samples = 或用我们的文章练习
sample-summary = { $sample ->
    [skate-park] 一位专栏作者想把一个空停车场改建成滑板公园。
    [neighbours-shake-hands] 一篇评论，对 2022 年 2 月 4 日的习近平与普京会晤表示欢迎。
   *[behind-the-fireworks] 一篇评论，对 2022 年 2 月 4 日的习近平与普京会晤提出警告。
  }
sample-facts = { $age } 岁以上 · { $count } 个英文单词 · 为练习而写
language = 语言
language-of-browser = 与浏览器相同

## 打开文件或网址

open-first = 只打开了“{ $name }”：一次只能打开一个文件。
open-not-kept = 这个浏览器里没有保存那篇文章。请用它的文件重新打开。
codebook-not-fetched = 无法取得标签手册。请检查网络连接，然后重新加载。

## 顶栏与保存状态

bar-home = Highlit：全部文章
bar-tools = 工具
bar-help = 帮助
bar-brush = 标签刷
bar-more = 更多
bar-saved = 已保存
bar-saving = 正在保存……
bar-not-saved = 未保存
bar-not-kept = 不会保留
bar-read-only = 只读
trouble-failing = { $why }正在重试。关闭本页前，请先把成果保存到文件。
trouble-passing = 这个浏览器不让 Highlit 保留你的成果（也许这是隐私窗口）。关闭本页前，请先把成果保存到文件。
trouble-elsewhere = 有一篇文章的成果还没有保存好。关闭本页前，请重新打开那篇文章，把成果存为文件。
storage-blocked = 这个浏览器不让 Highlit 在这里保留你的成果。
storage-full = 这个浏览器已没有空间保留你的成果。
storage-damaged = 这个浏览器保留的内容有一部分无法读取。
storage-other = 浏览器无法保留你的成果（{ $words }）。
storage-unreadable = 浏览器无法取回它保留的内容（{ $words }）。请重新加载本页。
trouble-read-only = 更新版本的 Highlit 处理过这篇文章。你可以在这里阅读；要继续处理，请重新加载页面。
trouble-superseded = 另一个标签页打开了更新版本的 Highlit，本页已停止保存。请先把成果保存到文件，再重新加载页面。
read-only = 这里不能修改：更新版本的 Highlit 处理过这篇文章。请重新加载页面。
storage-unkept = 浏览器说已经保留了你的成果，但其实没有。
storage-lost = 浏览器清除了它保留的内容。
storage-superseded = 更新版本的 Highlit 处理过这些内容。请重新加载页面。
storage-silent = 浏览器的存储没有响应。关闭其他标签页或重新启动浏览器可能有用。
rare-unavailable = 无法取得 Highlit 的这一部分。请检查网络连接，然后重试。

## 文章

skip-to-article = 跳到文章
aside-lines = 不属于文章：{ $count } 行
aside-take-in = 纳入正文
aside-set-aside = 重新移出
highlight-name = { $tag }：{ $quote }
reading-hint = 向下键或 J：下一句。Enter：选择标签。问号：全部按键。

## 给选中的文字贴标签

menu-name = 给选中的文字贴标签
menu-leave = 不贴标签，离开
menu-invitation = 是哪一种？
menu-hint = 指向一个标签，就能看到它的含义。
span-blank = 选中的内容里没有文字。请至少选中一个词。
span-outside = 选中的内容不在文章里。请选择文章中的文字。

## 完成后的提示

done-marked = 已标为{ $tag }。

## 舒适阅读

comfort-title = 舒适阅读

## When the program has broken

fallen-title = Highlit 出了故障
fallen-lead = 你的成果已保留到最后一步。请把它保存到文件，然后重新加载页面。
fallen-saved = 你的成果已保存。现在可以重新加载页面了。
fallen-records = 你的成果只能以原始记录的形式保存，文件名是 highlit-records.json。请留好这个文件，再重新加载页面。
fallen-load = 重新加载页面
