/** Words that people write around the noun for a tracker's rows. */
import type { TrackerKey } from '../../../trackers/index.js'

/** Comparable phrases that name the rows of trackers, and how surely. */
export type TitlePhrases = {
  readonly [Key in TrackerKey]?: readonly (readonly [confidence: number, pattern: RegExp])[]
}

const before =
  '(the |a |list of |all |key |main |major |open |current |outstanding |potential |possible |identified |known |new |proposed |requested |pending |project |client |customer |user |business |product |system |functional |site |quality |overall |audit |inspection |internal |safety )*'
const after =
  '( (description|descriptions|detail|details|title|name|names|summary|statement|text|item|items|event|events|content|heading|headline|subject|topic|point))?'
/** An English noun with the words that people write around it. */
export const englishNoun = (...nouns: readonly string[]): RegExp =>
  new RegExp(
    `^(${before}(${nouns.join('|')})s?${after}|(description|details?|name|title|summary|nature|statement) of (the |a )?${before}(${nouns.join('|')})s?)$`,
  )

const chineseAfter =
  '(的)?(名称|名字|全称|简称|内容|描述|详情|说明|事项|标题|概述|明细|简述|情况|点|项|条目|清单|主题|摘要|要点)*'
/** A Chinese noun with the words that people write around it. */
export const chineseNoun = (prefix: string, ...nouns: readonly string[]): RegExp =>
  new RegExp(`^(${prefix})*(的)?(${nouns.join('|')})${chineseAfter}$`)
