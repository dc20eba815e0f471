/** Which words of a name are a company's own, and which it shares with others. */

/** Tells whether a word, in lower case, tells of nobody by itself. */
export type IsCommonWord = (word: string) => boolean

const tests = new WeakMap<readonly string[], IsCommonWord>()

/**
 * Everyday words, numbers, and what is too short tell of nobody.
 *
 * @param words everyday words in lower case
 */
export function commonWordTest(words: readonly string[]): IsCommonWord {
  const made = tests.get(words) ?? testOf(new Set(words))
  tests.set(words, made)
  return made
}

const testOf =
  (known: ReadonlySet<string>): IsCommonWord =>
  (word) =>
    known.has(word) || /^\p{N}+$/u.test(word) || word.length < (/^\p{Script=Han}+$/u.test(word) ? 2 : 3)

/** What a company is called beside its own name, at the end of it. */
const legalForms =
  'ltd limited inc incorporated llc llp lp plc gmbh mbh ag kg kgaa ohg ug ev eg sa sas sarl srl spa bv nv oy oyj ab as asa aps kft ' +
  'sro pte pty pvt bhd sdn co corp corporation company kk jsc ooo'
const forms = new Set(legalForms.split(' '))
export const isLegalForm = (word: string): boolean => forms.has(word)

/** The same in Chinese, the longest first. */
export const legalEnding =
  /(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司|分公司|公司|集团|有限合伙|株式会社|工作室|事务所)$/u

/** Trades and places that Chinese companies put around the word that is theirs. */
export const tradeEnding =
  /(?:信息技术|网络科技|电子商务|文化传媒|供应链|互联网|生物医药|科技|技术|网络|信息|软件|智能|数字|物流|贸易|商贸|实业|工业|电子|机械|传媒|文化|广告|教育|咨询|餐饮|食品|医疗|医药|健康|金融|银行|保险|投资|控股|地产|置业|建筑|工程|建设|制造|能源|环保|农业|汽车|服装|服饰|家居|家具|酒店|旅游|国际|服务|管理|设计|品牌)$/u
export const placeHead =
  /^(?:中国|北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|厦门|青岛|大连|宁波|无锡|长沙|郑州|济南|合肥|福州|东莞|佛山|广东|浙江|江苏|山东|四川|湖北|湖南|福建|河南|河北|安徽|陕西|辽宁|香港|台湾)(?:省|市)?/u

/** Mail that everybody may have: such a domain tells of nobody. */
const freeMail = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com ' +
    'gmx.de gmx.net web.de t-online.de mail.com mail.ru yandex.ru proton.me protonmail.com qq.com foxmail.com 163.com 126.com ' +
    'yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn 21cn.com example.com example.org example.net'
  ).split(' '),
)
export const isFreeMail = (domain: string): boolean => freeMail.has(domain)
