import { MissingTrackers } from './missing-trackers.js'
import { WordRows } from './report/word-rows.js'
import { EmptyNote, RowList } from './row-list.js'
import type { Subject } from './client-data.js'

/** What somebody has to act on: needs, changes, decisions, issues and feedback. */
export function OpenPoints(subject: Subject) {
  const { chosen } = subject
  const hasOpenPoints = chosen.open.some(({ total }) => total > 0)
  return (
    <div class="scrolled" tabIndex={0}>
      {!hasOpenPoints && chosen.open.length > 0 && <EmptyNote {...subject} none={chosen.nothingOpen} />}
      {hasOpenPoints &&
        chosen.open.map(({ table, name, ...listed }) => (
          <section key={table}>
            <h3>
              {name} <span class="hint">{listed.total}</span>
            </h3>
            <RowList {...subject} list={listed} oneTracker />
          </section>
        ))}
      <WordRows {...subject} />
      <MissingTrackers names={chosen.missing.open} {...subject} />
    </div>
  )
}
