import { Milestone } from '../parts/icons.js'
import { Nothing } from '../parts/nothing.js'
import type { Subject } from './client-pane.js'
import { Missing } from './missing.js'
import { RowList } from './row-list.js'

/** What waits for somebody: needs, changes, decisions, issues and feedback. */
export function OpenPoints(subject: Subject) {
  const { chosen, text } = subject
  const some = chosen.open.some(({ total }) => total > 0)
  return (
    <div class="scrolled" tabIndex={0}>
      {!some && chosen.open.length > 0 && (
        <Nothing picture={<Milestone />} title={text.nothingOpen} note={text.nothingOpenNote} />
      )}
      {some &&
        chosen.open.map(({ table, name, ...listed }) => (
          <section key={table}>
            <h3>
              {name} <span class="hint">{listed.total}</span>
            </h3>
            <RowList {...subject} listed={listed} none={text.noneOpen} oneTracker />
          </section>
        ))}
      <Missing names={chosen.missing.open} {...subject} />
    </div>
  )
}
