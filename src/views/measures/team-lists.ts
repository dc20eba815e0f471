import type { Measures } from '../../domain/measures/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import type { ViewContext } from '../context.js'
import { type MeasureList, mutedLook, warningLook } from './draw-list.js'

/** Clients who hear from several people, with all of their names. */
export function createVoiceList({ view, locale }: ViewContext, { voices }: Measures): MeasureList {
  const texts = view.measures
  const { list } = textOf(punctuation, locale)
  return {
    title: texts.voicesTitle,
    note: texts.voicesNote,
    of: [{ table: 'contacts', columns: ['day', 'direction', 'client', 'engagement', 'owner'] }],
    heads: texts.voicesHeads,
    said: voices.said,
    rows: voices.lines.map(({ client, people, talks, manager }) => ({
      name: client,
      cells: [talks, people.length],
      remark: {
        text: `  ${list(people)}${manager === null ? '' : ` · ${texts.manager(manager)}`}`,
        look: warningLook,
      },
    })),
  }
}

/** Departments, with who speaks for each. */
export function createDepartmentList({ view, locale }: ViewContext, { departments }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.departmentTitle,
    note: texts.departmentNote,
    of: [{ table: 'people', columns: ['department', 'departmentContact'] }],
    heads: texts.departmentHeads,
    said: departments.length,
    rows: departments.map(({ name, people, contacts }) => ({
      name,
      cells: [people],
      remark:
        contacts.length === 0
          ? { text: `  ${texts.noContact}`, look: warningLook }
          : { text: `  ${textOf(punctuation, locale).list(contacts)}`, look: mutedLook },
    })),
  }
}
