/** How something was calculated, for a person who asks, in English. */
export const en = {
  checks: {
    confirmed: 'Confirmed as a recipient',
    unpaused: 'Not paused',
    resolved: 'None of today’s emails is in doubt',
    unsent: 'No email has gone out today',
    subscribed: 'Digest turned on',
    workday: 'Today is a working day',
    itsDay: 'Today is a day for this email',
    itsHour: 'The sending time has come',
    open: 'The row is open',
    owner: 'The person is an owner, or gets it as a manager',
    ours: 'The next move is ours',
    near: 'Overdue or due this week',
    reminded: 'Reminders haven’t stopped',
    listed: 'Within the rows an email lists',
  },
  /** How the date by the work left and the forecast are made, in every place that shows it. */
  forecastMethod:
    'Work left = planned working days of a stage’s tasks × share not done × the owner’s pace (median of actual ÷ planned over 8 or more finished rows, else 1); parallel tasks stay parallel. No stage ends before its due date, or before a stage it waits for. Variance is that date minus baseline; deviation leaves out delays from earlier stages. Forecast: 1,000 runs of the open stages; in each, a stage takes its planned working days × actual ÷ planned of the team’s last 60 finished stages, stages of one project partly alike. Tasks in no stage: the days between the project’s finished tasks. Record: each finished stage is forecast again from those that ended before it began; it held if it took no longer than the 85% date allowed.',
}
export type ExplanationText = typeof en
