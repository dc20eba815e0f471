/** Words by which a line shows that it is not one row of work. */

const totalPattern =
  /^(grand |sub ?|over)?totals?\b|^(sum|average|avg|count|subtotal)\b\s*:?$|^summary\s*[:：]|^(合计|小计|总计|汇总|平均|总和|共计)\s*[:：]?|^(总结|小结)\s*([:：]|$)|^(整体|总体)?(完成率|进度)\s*[:：]?\s*[\d.]+\s*%$/i

const legendPattern =
  /^(legend|key|colou?r (key|code)s?|status(es)? (key|list|options|values)|drop ?down( lists?)?|图例|颜色说明|状态说明|状态选项|下拉选项|选项)\s*([:：.、]|$)/i

const notePattern =
  /^(notes?|remarks?|instructions?|how to|comments?|assumptions?|disclaimer|说明|注|备注|填写说明|填表说明|注意|注意事项|填表)\s*([:：.、]|$)|^(prepared|approved|reviewed|checked|submitted|signed|updated|created) (by|on)\b\s*[:：]?|^(制表|编制|审核|审批|批准|复核|填表)(人|日期)?\s*[:：]/i

/** What a row says of itself that is only there to be copied or replaced. */
const templatePattern =
  /\b(template|example|sample|dummy) (row|line|entry|task|item|milestone|project)\b|[([（【][^)\]）】]{0,8}(e\.g\.|example|sample|template|示例|样例|范例|举例|模板)[^)\]）】]{0,4}[)\]）】]|^\W*(example|sample|for example|illustration)\s*[:：,，]|^\W*(example|e\.?g\.?|ex)\.?\s*[-–—]\s|\s[-–—]\s*(an? )?(example|sample)\s*$|^\W*(示例|样例|范例|示范|举例|例如|比如|填写示例|参考示例)\s*[-–—,，:：]|^(示例|样例|范例|举例|模板)([一二三\d]*$|\s*[:：]|行|任务|数据)|^(e\.g\.|eg:|例[:：]|例如[:：])|\bcopy (me|this (row|line))\b|\b(insert|add) (new )?(rows?|lines?|tasks?) (above|below|here)\b|(请勿|不要)删除此?行|(复制|插入)(此|本|新)行|在此(行)?(上方|下方)?插入|^[x×]{2,}(?![a-z])|^[<{[【(（](your |enter |type |insert |add )?(task|project|milestone|activity|item|name|title|description|任务|项目|名称|标题)[^>}\]】)）]*[>}\]】)）]$/i

/** The same where the words may be the beginning of a title: “Total station survey”, “汇总居民意见”. */
const titlePattern = /^(totals?|sub ?totals?|汇总|平均|总和|总结|小结)\s*\p{L}/iu

export const isTotalText = (text: string): boolean => totalPattern.test(text)
/** Whether only the row’s other cells can say that a line is a total. */
export const mayBeTitle = (text: string): boolean => titlePattern.test(text)
export const isLegendText = (text: string): boolean => legendPattern.test(text)
export const isNoteText = (text: string): boolean => notePattern.test(text)
/** A number before the words of a title. */
const numberPattern = /^\s*\d+(\.\d+)*\s*[.、．)）]\s*/

/** A title without the number before it. */
export const withoutNumber = (text: string): string => text.replace(numberPattern, '')

export const isTemplateText = (text: string): boolean => templatePattern.test(withoutNumber(text))

/** What is written where the name of a person belongs. */
const nobodyPattern =
  /^[\s\p{P}]*((your |full |first |last )?names?|owner|person|assignee|responsible|who|姓名|名字|负责人|责任人|人员|某某|某人)[\s\p{P}]*$/iu

export const isNobody = (text: string): boolean => nobodyPattern.test(text)

/** A cell that says of its line that it is an example, beside the example itself. */
const examplePattern =
  /^[\s\p{P}]*(e\.? ?g\.?|ex\.?|examples?|samples?|demo|例|示例|样例|范例|示范|范本|样板|参考)[\s\p{P}\d]*$|\b(this|above|below) (row|line|entry)? ?is (just )?(an |a )?(example|sample)|\b(example|sample)( only|,? (please )?(delete|remove|overwrite))|\b(delete|remove|overwrite|replace) (this|the) (example|sample|row|line)|(此|本|该)行(为|是)?(示例|样例|范例|举例)|(示例|样例|范例).{0,6}(删除|覆盖|勿填)|(删除|覆盖)(此|本|该)?(示例|样例|范例|行)|仅供参考|填写(示例|样例|范例|举例)/iu

export const isExampleMark = (text: string): boolean => text.length <= 80 && examplePattern.test(text.trim())
