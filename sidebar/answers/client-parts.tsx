import type { ClientFacts, PublishedReport } from '../../src/core/answers/published-page.js'
import type { AnswersText } from '../text/answers/index.js'

const Report = ({ report, text }: { report: PublishedReport; text: AnswersText }) => (
  <details class="item">
    <summary>
      {report.title} <span class="hint">{text.sentOn(text.date(report.sentOn))}</span>
    </summary>
    {report.note !== '' && <p class="answered">{report.note}</p>}
    {report.parts.map(({ heading, lines }, at) => (
      <div key={at}>
        {heading !== '' && <h3>{heading}</h3>}
        {lines.map((line, place) => (
          <p key={place} class="detail">
            {line}
          </p>
        ))}
      </div>
    ))}
  </details>
)

/** The reports that a client got, each as it was sent. */
export const Reports = ({
  client: { reports, moreReports },
  text,
}: {
  client: ClientFacts
  text: AnswersText
}) =>
  reports.length === 0 ? null : (
    <section aria-labelledby="reports">
      <h2 id="reports">{text.reports}</h2>
      {reports.map((report, at) => (
        <Report key={at} report={report} text={text} />
      ))}
      {moreReports > 0 && <p class="hint">{text.moreReports(moreReports)}</p>}
    </section>
  )

/** Whom a client may ask. */
export const Contact = ({
  contact: { name, email, phone },
  text,
}: {
  contact: NonNullable<ClientFacts['contact']>
  text: AnswersText
}) => (
  <section aria-labelledby="contact">
    <h2 id="contact">{text.contact}</h2>
    <p class="lines">
      {name !== '' && <span>{name}</span>}
      {email !== '' && <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>}
      {phone !== '' && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
    </p>
  </section>
)

/** The address at which a calendar program gets the dates. */
export const Calendar = ({ feed, text }: { feed: string; text: AnswersText }) => (
  <section aria-labelledby="calendar" class="calendar">
    <h2 id="calendar">{text.calendar}</h2>
    <p>{text.calendarHow}</p>
    <input
      type="text"
      readOnly
      aria-labelledby="calendar"
      value={feed}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
    <p>
      <a href={feed.replace(/^https?:/, 'webcal:')}>{text.subscribe}</a>
    </p>
  </section>
)
