/**
 * What each piece of evidence about a foreign sheet is worth. Scores multiply: the confidence of a header's words, from 0
 * to 1, by what the cells below it make of them. `at…` and `min…` are shares of cells or scores from which a line holds.
 */
export const weights = {
  /** Ways to read a header, as a share of the confidence of its words. */
  header: {
    /** “Planned”, “预计” left out. */
    planned: 0.97,
    /** “Actual”, “实际” left out. */
    actual: 0.95,
    /** “Original”, “原定” left out. */
    original: 0.9,
    /** “Revised”, “最新” left out. */
    revised: 0.98,
    /** “Task”, “项目” before another word left out. */
    subject: 0.94,
    /** “Date”, “时间” after another word left out. */
    dayWord: 0.94,
    /** “Details”, “内容” after the word for the row left out. */
    textWord: 0.92,
    /** The plural's s left out. */
    plural: 0.97,
    /** What is in brackets left out. */
    withoutBrackets: 0.99,
    /** One side of a slash or a line break. */
    part: 0.93,
    /** One of two languages. */
    language: 0.95,
    /** Only what is in brackets. */
    brackets: 0.6,
    /** A known word at the end of a longer phrase. */
    ending: 0.72,
    /** A known word at its beginning. */
    beginning: 0.55,
    /** A phrase with a word for a planned day. */
    plannedDay: 0.8,
    /** One typing mistake. */
    mistake: 0.78,
    /** Words of less confidence are not looked for inside a phrase. */
    minLoose: 0.8,
    /** A start that is said to be the actual one. */
    actualStart: 0.6,
  },
  /** A column without any value. */
  blank: { title: 0.85, other: 0.95 },
  days: {
    atSome: 0.2,
    atMost: 0.5,
    some: 0.8,
    most: 1,
    /** From this share of numbers and ticks a column holds no days. */
    atNumbers: 0.3,
    atLong: 0.2,
    /** From this share of them numbers such as 20260315 are days. */
    atCompact: 0.9,
    /** Sentences without a day. */
    long: 0.25,
    /** Words such as “TBD”, where no day is known yet. */
    words: 0.6,
  },
  titles: {
    days: 0.05,
    marks: 0.1,
    numbers: 0.2,
    unclear: 0.5,
    /** Filled in few lines only, as the name of a group. */
    seldom: 0.8,
    atOften: 0.75,
    /** Every value once, or nearly. */
    atVaried: 0.5,
    atRepeated: 0.25,
    repeated: 0.85,
    /** A few words in turn. */
    few: 0.75,
    /** Of two or three rows, two have the same value. */
    fewRows: 0.85,
    /** From this share of statuses a column names no rows. */
    atStatuses: 0.6,
    statuses: 0.4,
    /** Names of groups, beside a column that names the rows. */
    groups: 0.7,
    /** From this share of different values a column names groups. */
    atGroups: 0.8,
    /** Texts in a column that names rows one by one. */
    atTexts: 0.6,
    /** Lines of such a column that are filled, headings among them. */
    atHalf: 0.5,
    /** Names of people. */
    people: 0.8,
    /** Words for columns, as in a form. */
    labels: 0.3,
    atLabels: 0.6,
  },
  statuses: {
    days: 0.05,
    atKnown: 0.5,
    known: 1.05,
    ticks: 1,
    shares: 0.3,
    numbers: 0.2,
    long: 0.45,
    /** A few words in turn, none of them known. */
    few: 0.95,
    /** The same under a header for lists, which may be groups of work. */
    ofGroups: 0.8,
    maxFew: 6,
    atFew: 0.4,
    varied: 0.7,
    unclear: 0.5,
    people: 0.3,
  },
  percents: {
    days: 0.1,
    shares: 1,
    /** Whole numbers to 100. */
    hundreds: 0.98,
    atHundreds: 0.8,
    otherNumbers: 0.5,
    texts: 0.15,
    unclear: 0.6,
    /** Shares of one and of a hundred in one column. */
    twoScales: 0.6,
  },
  people: {
    numbers: 0.05,
    long: 0.4,
    statuses: 0.3,
    /** Departments and teams. */
    groups: 0.75,
    names: 1,
    texts: 0.9,
    unclear: 0.7,
    /** From this share of known names the others of a column that look like names are names. */
    minKnown: 0.3,
    /** From this share of names of people a column holds people. */
    atPeople: 0.6,
    /** The same of cells that look like names. */
    atNames: 0.5,
    /** Names of people under a header for a department. */
    department: 0.5,
    /** Under a header that says nothing; less than what counts as followed. */
    byContents: 0.44,
    atByContents: 0.75,
  },
  things: { days: 0.05, numbers: 0.05, long: 0.4, statuses: 0.4, names: 1, texts: 0.95, unclear: 0.7 },
  links: { days: 0.05, links: 1, texts: 0.9, long: 0.3, unclear: 0.6 },
  choices: { days: 0.05, long: 0.3, few: 1, many: 0.6, maxFew: 12, atFew: 0.3 },
  emails: { some: 0.7, none: 0.2, atMost: 0.4 },
  amounts: { texts: 0.4, unclear: 0.6, atNumbers: 0.6 },
  texts: { days: 0.2, ticks: 0.5 },
  columns: {
    /** Less is not used. */
    min: 0.4,
    /** A column below this is used, but a person must confirm it. */
    sure: 0.68,
    /** Two columns compete when one reaches this share of the other. */
    competing: 0.9,
    /** The same of two columns that both say by when. */
    competingDue: 0.6,
    /** The same of two columns of people that both name who has the work. */
    competingOwner: 0.72,
    /** The same of names of people under any header, where only a trade's word says who has the work. */
    competingTrade: 0.4,
    tradeWord: 0.9,
    /** A status by its words, a title by its texts, under a header that does not say so. */
    byContents: 0.5,
    /** A title by its texts, of a tracker whose rows usually have a header of their own. */
    otherByContents: 0.46,
    /** Dates under a header that does not say which. */
    daysByContents: 0.44,
    /** Dates under a header that only says that they are dates. */
    plainDays: 0.5,
    /** A column of finer values beside a title whose values repeat. */
    finerTitle: 0.9,
    /** The same under a header that says something else. */
    strangeTitle: 0.6,
    atFiner: 0.9,
    /** The same of a column below the same merged header. */
    atFinerUnderTitle: 0.6,
    /** Lines of such a column that are filled. */
    atFinerFilled: 0.7,
    /** A second date of an end that is filled only where a row is done. */
    finishDay: 0.8,
    /** From this share of rows that are not done, a filled day of completion is planned. */
    atOpen: 0.3,
    /** Lines of a start that have an end as well, where the end is planned. */
    atPaired: 0.75,
    /** Such a day beside that of the start. */
    pairedEnd: 0.8,
    /** Such a day by itself. */
    onlyEnd: 0.6,
  },
  /** What a recognised column adds to the weight of a tracker, by its confidence. */
  tracker: {
    title: 4,
    due: 2,
    owner: 1.5,
    status: 1.5,
    other: 1,
    /** Columns that many trackers have. */
    common: 0.4,
    /** Numbers of rows, durations. */
    count: 0.2,
    sheetName: 1.5,
    /** A column says of so many rows that they are rows of the tracker. */
    atKinds: 0.6,
    kindNamed: 3,
    /** Another column than that of the deals names the rows. */
    notSold: -6,
    /** The header of the title names the rows of another tracker: times the lead of that one. */
    outranked: -6,
    /** With a smaller lead before the next tracker, a person says which one it is. */
    minLead: 1,
    /** From this confidence a column that few trackers have is one of theirs: the end of a phrase is not. */
    minDistinctive: 0.75,
    /** Another column names the rows, and this one what they belong to: times the lead of that one. */
    groupNamed: -3,
  },
  verdict: {
    /** A column that shows what a sheet is. */
    minField: 0.6,
    /** A column by which rows are followed. */
    minFollowed: 0.45,
    minTitle: 0.6,
    sureTitle: 0.78,
    plainTitle: 0.85,
    /** Less, where rows have nothing but an owner, is no title of work. */
    ownedTitle: 0.9,
    unsureTitle: 0.45,
  },
}
