/** Words by which a line shows that it is not one row of work. */

const totalPattern =
  /^(grand |sub ?|over)?totals?\b|^(sum|average|avg|count|subtotal)\b\s*:?$|^summary\s*[:：]|^(合计|小计|总计|汇总|平均|总和|共计)\s*[:：]?|^(总结|小结)\s*([:：]|$)|^(整体|总体)?(完成率|进度)\s*[:：]?\s*[\d.]+\s*%$/i

const legendPattern =
  /^(legend|key|colou?r (key|code)s?|status(es)? (key|list|options|values)|drop ?down( lists?)?|图例|颜色说明|状态说明|状态选项|下拉选项|选项)\s*([:：.、]|$)/i

const notePattern =
  /^(notes?|remarks?|instructions?|how to|comments?|assumptions?|disclaimer|说明|注|备注|填写说明|填表说明|注意|注意事项|填表)\s*([:：.、]|$)|^(prepared|approved|reviewed|checked|submitted|signed|updated|created) (by|on)\b\s*[:：]?|^(制表|编制|审核|审批|批准|复核|填表)(人|日期)?\s*[:：]/i

/** What a row says of itself that is only there to be copied or replaced. */
const templatePattern =
  /\b(template|example|sample|dummy) (row|line|entry|task|item|milestone|project)\b|[([（【][^)\]）】]{0,8}(example|sample|template|示例|样例|范例|举例|模板)[^)\]）】]{0,4}[)\]）】]|^(example|sample)\s*[:：]|^(示例|样例|范例|举例|模板)([一二三\d]*$|\s*[:：]|行|任务|数据)|^(e\.g\.|eg:|例[:：]|例如[:：])|\bcopy (me|this (row|line))\b|\b(insert|add) (new )?(rows?|lines?|tasks?) (above|below|here)\b|(请勿|不要)删除此?行|(复制|插入)(此|本|新)行|在此(行)?(上方|下方)?插入|^[x×]{2,}(?![a-z])|^[<{[【(（](your |enter |type |insert |add )?(task|project|milestone|activity|item|name|title|description|任务|项目|名称|标题)[^>}\]】)）]*[>}\]】)）]$/i

export const isTotalText = (text: string): boolean => totalPattern.test(text)
export const isLegendText = (text: string): boolean => legendPattern.test(text)
export const isNoteText = (text: string): boolean => notePattern.test(text)
/** A number before the words of a title. */
const numberPattern = /^\s*\d+(\.\d+)*\s*[.、．)）]\s*/

export const isTemplateText = (text: string): boolean => templatePattern.test(text.replace(numberPattern, ''))
