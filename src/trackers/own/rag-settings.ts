/** The settings that say which colour a kind of evidence gives a project. */
import type { Choices } from '../../core/choices.js'
import type { LocalisedName } from '../../core/locale.js'
import { type EvidenceKindKey, evidenceKindKeys, evidenceKinds } from '../evidence.js'
import type { DeclaredSetting } from './setting.js'

const colours = {
  red: { en: 'Red', 'zh-CN': '红' },
  amber: { en: 'Amber', 'zh-CN': '黄', aliases: ['Yellow'] },
  off: { en: 'Off', 'zh-CN': '不计', aliases: ['None', 'No', '关闭', '无'] },
} as const satisfies Choices
/** What a kind of evidence may give a project. */
export type Colour = keyof typeof colours

/** The setting of a kind of evidence. */
export const ragSettingKey = <K extends EvidenceKindKey>(kind: K): `rag.${K}` => `rag.${kind}`

/** Former names of a kind in either language, after the first words of both languages. */
const ragName = ({ en, 'zh-CN': zh, formerly = [] }: LocalisedName): LocalisedName => ({
  en: `RAG: ${en}`,
  'zh-CN': `红黄绿：${zh}`,
  formerly: formerly.flatMap((word) => [`RAG: ${word}`, `红黄绿：${word}`]),
})

/** One setting for each kind of evidence. */
export const ragSpecs = Object.fromEntries(
  evidenceKindKeys.map((kind): [string, DeclaredSetting & { value: string }] => [
    ragSettingKey(kind),
    {
      name: ragName(evidenceKinds[kind].name),
      unit: { en: '(Red, Amber or Off)', 'zh-CN': '（红、黄 或 不计）' },
      value: evidenceKinds[kind].raises,
      choices: colours,
      help: { en: 'The colour it gives the project.', 'zh-CN': '项目因此显示的颜色。' },
    },
  ]),
) as { readonly [K in EvidenceKindKey as `rag.${K}`]: DeclaredSetting & { readonly value: string } }
