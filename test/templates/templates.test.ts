import { describe, expect, it } from 'vitest'
import type { Localised } from '../../src/core/locale.js'
import { holds } from '../../src/core/rule.js'
import { templateKeys, templates } from '../../src/templates/index.js'
import { roles } from '../../src/templates/roles.js'
import type { Template } from '../../src/templates/template.js'
import { trackers } from '../../src/trackers/index.js'
import { frequencies } from '../../src/trackers/clients/rhythm.js'
import { riskCategories } from '../../src/trackers/plan/risks.js'

const textsOf = (value: unknown): Localised[] => {
  if (typeof value !== 'object' || value === null) return []
  return 'en' in value && 'zh-CN' in value ? [value as Localised] : Object.values(value).flatMap(textsOf)
}
const rolesOf = (template: Template): string[] => [
  ...template.stages.flatMap((stage) => [stage.ownerRole, ...stage.tasks.map((task) => task.ownerRole)]),
  ...template.raci.flatMap((line) => [
    line.accountable,
    ...line.responsible,
    ...line.consulted,
    ...line.informed,
  ]),
  ...template.rhythm.flatMap((talk) => [talk.lead, ...talk.participants]),
]
/** Stages in an order in which each follows those it waits for; what remains is in a circle. */
const withoutCircle = (template: Template): string[] => {
  const resolvedStages: string[] = []
  for (let round = 0; round < template.stages.length; round++)
    for (const stage of template.stages)
      if (
        !resolvedStages.includes(stage.key) &&
        stage.after.every((each) => resolvedStages.includes(each.stage))
      )
        resolvedStages.push(stage.key)
  return resolvedStages
}

it('stand under their own keys and have names of their own', () => {
  expect(Object.values(templates).map((template) => template.key)).toEqual(templateKeys)
  for (const locale of ['en', 'zh-CN'] as const)
    expect(new Set(Object.values(templates).map((template) => template.name[locale])).size).toBe(9)
})

it('give the small team five sheets', () => {
  expect(templates.smallTeam.trackers).toEqual(['clients', 'engagements', 'milestones', 'tasks', 'people'])
})

it('give brand design its four stages', () => {
  expect(templates.brandDesign.stages.map((stage) => stage.name['zh-CN'])).toEqual([
    '市场调研',
    '初稿提案',
    '修改定稿',
    '物料制作',
  ])
})

describe.each(Object.values(templates).map((template) => [template.key, template as Template] as const))(
  '%s',
  (_key, template) => {
    it('says everything in both languages', () => {
      const texts = textsOf(template)
      expect(texts.length).toBeGreaterThan(20)
      for (const text of texts) {
        expect(text.en).toMatch(/[a-z]{2}/i)
        expect(text.en, 'English without Chinese').not.toMatch(/\p{Script=Han}|[，。；：]/u)
        expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
        expect(text['zh-CN'], 'Chinese punctuation').not.toMatch(/\p{Script=Han}[,;:?]/u)
        expect(text.en.trim()).toBe(text.en)
        expect(text['zh-CN'].trim()).toBe(text['zh-CN'])
      }
    })
    it('shows known trackers, the five of the small team among them, at most ten, each once', () => {
      const order = Object.keys(trackers)
      expect(template.trackers.length).toBeLessThanOrEqual(10)
      expect(new Set(template.trackers).size).toBe(template.trackers.length)
      for (const key of template.trackers) expect(order).toContain(key)
      expect(template.trackers).toEqual(
        expect.arrayContaining(templates.smallTeam.trackers as readonly string[] as string[]),
      )
    })
    it('fills only sheets that it shows', () => {
      for (const key of ['raci', 'rhythm', 'risks'] as const)
        expect(template[key].length > 0, key).toBe(template.trackers.includes(key))
    })
    it('has stages that follow one another without a circle', () => {
      const keys = template.stages.map((stage) => stage.key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const stage of template.stages)
        for (const { stage: earlier, lag } of stage.after) {
          expect(keys).toContain(earlier)
          expect(lag).toBeGreaterThanOrEqual(0)
        }
      expect(withoutCircle(template).sort()).toEqual([...keys].sort())
    })
    it('has stages of some days, each with a deliverable and criteria of its own', () => {
      for (const stage of template.stages) {
        expect(stage.durationDays).toBeGreaterThan(0)
        expect(stage.deliverable.en).not.toBe(stage.acceptanceCriteria.en)
      }
      for (const of of ['deliverable', 'acceptanceCriteria'] as const)
        expect(new Set(template.stages.map((stage) => stage[of].en)).size).toBe(template.stages.length)
      expect(template.bufferDays).toBeGreaterThan(0)
    })
    it('has tasks that lie within their stage, and fill it to its last day', () => {
      for (const stage of template.stages) {
        const ends = stage.tasks.map((task) => task.offsetDays + task.durationDays)
        expect(Math.max(...ends), stage.key).toBe(stage.durationDays)
        expect(Math.min(...stage.tasks.map((task) => task.offsetDays)), stage.key).toBe(0)
        for (const task of stage.tasks) expect(task.durationDays, task.title.en).toBeGreaterThan(0)
      }
    })
    it('speaks of known roles, frequencies and categories', () => {
      for (const role of rolesOf(template)) expect(roles).toHaveProperty(role)
      for (const talk of template.rhythm) expect(frequencies).toHaveProperty(talk.frequency)
      for (const risk of template.risks) {
        expect(riskCategories).toHaveProperty(risk.category)
        for (const level of [risk.probability, risk.impact]) expect([1, 2, 3, 4, 5]).toContain(level)
      }
    })
    it('has exactly one accountable in each line of its matrix, as the tracker’s own rule sees it', () => {
      const flag = trackers.raci.flags.find((each) => each.key === 'notOneAccountable')!
      const situation = { today: '', horizons: {}, thresholds: {} } as never
      for (const line of template.raci)
        for (const locale of ['en', 'zh-CN'] as const) {
          const row = { item: line.item[locale], accountable: roles[line.accountable][locale] }
          expect(holds(flag.when, row, situation), line.item.en).toBe(false)
          expect(line.responsible.length, line.item.en).toBeGreaterThan(0)
        }
      for (const line of template.raci)
        expect([...line.consulted, ...line.informed], line.item.en).not.toContain(line.accountable)
    })
  },
)
