import type { Subject } from './client-pane.js'
import { Missing } from './missing.js'
import { WordRows } from './report/word-rows.js'
import { None, RowList } from './row-list.js'

/** What waits for somebody: needs, changes, decisions, issues and feedback. */
export function OpenPoints(subject: Subject) {
  const { chosen } = subject
  const some = chosen.open.some(({ total }) => total > 0)
  return (
    <div class="scrolled" tabIndex={0}>
      {!some && chosen.open.length > 0 && <None {...subject} none={chosen.nothingOpen} />}
      {some &&
        chosen.open.map(({ table, name, ...listed }) => (
          <section key={table}>
            <h3>
              {name} <span class="hint">{listed.total}</span>
            </h3>
            <RowList {...subject} listed={listed} oneTracker />
          </section>
        ))}
      <WordRows {...subject} />
      <Missing names={chosen.missing.open} {...subject} />
    </div>
  )
}
