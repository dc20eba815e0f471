import type { Answer } from '../client.js'
import { lengthFor } from '../day.js'
import { StatusSign } from '../parts/icons/signs.js'
import type { PlanText } from './plan-data.js'

interface Props {
  overloads: Answer<'previewChange'>['overloads']
  today: string
  text: PlanText
}

/** Weeks in which somebody would have more work than working days. */
export const Overloads = ({ overloads, today, text }: Props) =>
  overloads.length === 0 ? null : (
    <section class="notice amber">
      <StatusSign rag="amber" />
      <div>
        <h2>{text.overloads}</h2>
        <ul>
          {overloads.map(({ person, week, days, capacity, others }) => (
            <li key={`${person} ${week}`}>
              {text.overload(person, text.day(week, lengthFor(week, today)), days, capacity)}
              {others.length > 0 && <span class="hint"> {text.besides(text.list(others))}</span>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
