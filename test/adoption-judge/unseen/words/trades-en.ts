import type { Trade } from '../../words/titles.js'

/** Work of many trades in English, each with the words for columns that only this trade uses. */
export const unseenTradesEn: readonly Trade[] = [
  {
    name: 'Library move',
    heads: {
      owner: 'Librarian|Section Head',
      'tasks.title': 'Move Task',
      due: 'Move-by Date',
      milestone: 'Floor',
    },
    stages: {
      Survey:
        'Measure shelves|Count rare books|Mark damp walls|Ask readers about opening hours|Photograph reading room',
      Packing: 'Order crates|Barcode loose volumes|Wrap globes|Empty map cases|Crate microfilm',
      'Moving in': 'Set up shelves level 2|Shelve A to F|Shelve G to M|Connect scanners|Hang signs',
      Opening: 'Invite the mayor|Print new cards|Staff rehearsal|Open day',
    },
  },
  {
    name: 'Harbour crossing study',
    heads: {
      owner: 'Researcher|Task Lead (WP)',
      'tasks.title': 'Work Package Task|Deliverable Title',
      due: 'Month due|Submission Date',
      milestone: 'Work Package (WP)',
      engagement: 'Grant',
    },
    stages: {
      'WP1 Data':
        'Traffic counts north quay|Interview skippers|Clean ticket data|Ethics approval|Data management plan',
      'WP2 Models': 'Build tide model|Calibrate with 2024 data|Sensitivity runs|Code review|Peer workshop',
      'WP3 Results': 'Policy brief|Draft paper on delays|Dashboard for council|Final report|Deposit data',
    },
  },
  {
    name: 'Annual report in four languages',
    heads: {
      owner: 'Translator|Linguist',
      'tasks.title': '~File|Text to translate',
      due: 'Delivery (translator)|Return by',
      milestone: 'Language',
    },
    stages: {
      French: 'Chairman letter FR|Accounts notes FR|Captions FR|Proof FR',
      Polish: 'Chairman letter PL|Accounts notes PL|Captions PL|Proof PL',
      German: 'Chairman letter DE|Accounts notes DE|Captions DE|Proof DE',
    },
  },
  {
    name: 'Kite festival',
    heads: {
      owner: 'Crew Chief|Marshal',
      'tasks.title': 'What has to happen',
      due: 'Needed on site by',
      milestone: 'Area of event',
    },
    stages: {
      Permits: 'Airspace notice|Beach licence|Road closure|Noise limit letter|Insurance certificate',
      Site: 'Stake out field|Generator delivery|Toilets and water|First aid tent|Radio test',
      People: 'Marshal briefing|Kite makers from Lyon|Volunteer lunch|Photo pass list',
      Clearing: 'Litter walk|Return generators|Thank-you letters',
    },
  },
  {
    name: 'Electronic prescribing rollout',
    heads: {
      owner: 'Ward Champion|Clinical Owner',
      'tasks.title': 'Rollout Step',
      due: 'Switch-on Date',
      department: 'Ward',
    },
    stages: {
      Readiness:
        'Map drug charts|Label printers on wards|Charge tablets|Downtime procedure|Train night staff',
      Pilot:
        'Switch on ward 5|Daily huddle notes|Fix allergy pop-up|Pharmacy double check|Review near misses',
      Trustwide: 'Switch on wards 6 to 9|Retire paper charts|Audit missed doses|Lessons learned session',
    },
  },
  {
    name: 'Year 6 science fair',
    heads: { owner: 'Pupil|Teacher', 'tasks.title': 'Activity for pupils|To prepare', due: 'Hand-in Date' },
    stages: {
      Ideas: 'Choose a question|Find two books|Write a hypothesis|Parents’ note',
      Experiment: 'Borrow thermometers|Grow beans|Record results|Take photographs|Draw a graph',
      Fair: 'Make the poster|Practise talking|Set up tables|Judges’ lunch',
    },
  },
  {
    name: 'Ferry refit',
    heads: {
      owner: 'Yard Contact|Chargehand',
      'tasks.title': 'Work Order|Job on board',
      start: 'Dock-in',
      due: 'Undock By|Class Deadline',
      milestone: 'Deck',
    },
    stages: {
      Docking: 'Blast hull|Replace anodes|Survey rudder|Shaft seals|Hull coating',
      Engine: 'Lift cylinder heads|Rebuild pump 2|Cooling pipes|Control panel wiring|Sea trial checks',
      Passengers: 'New seats forward|Ramp hinges|Galley floor|Lifejacket lockers',
    },
  },
  {
    name: 'Hotel rebrand',
    heads: {
      owner: '~AM|Studio Owner',
      client: 'Client / Brand',
      'tasks.title': '~Asset Name|Job / Asset',
      due: 'Artwork Deadline|Live By',
      milestone: 'Media Type',
    },
    stages: {
      Identity:
        'Logo routes|Typeface licence|Colour tests on towels|Guidelines first draft|Present to owners',
      Signage: 'Survey facades|Room numbers|Lift panel artwork|Planning consent|Fabricator proof',
      Launch: 'Booking site banners|Key card print|Staff video|Travel press trip|Social countdown',
    },
  },
  {
    name: 'Smith v. Harrow Mills',
    heads: {
      owner: 'Attorney|Associate|~Timekeeper',
      'tasks.title': 'Step in proceedings|Task on file',
      due: 'Court Deadline|Serve By',
      engagement: 'Matter Name',
      client: 'Instructing Client',
    },
    stages: {
      Pleadings: 'Particulars of claim|Instruct counsel|Serve claim form|Review defence|Reply',
      Disclosure: 'Litigation hold letter|Collect mailboxes|Review batch 1|Privilege log|Exchange lists',
      Trial: 'Witness statements|Expert meeting|Trial bundle|Skeleton argument|Costs schedule',
    },
  },
]
