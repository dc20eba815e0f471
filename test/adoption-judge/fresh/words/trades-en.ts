import type { Trade } from '../../words/titles.js'

/** Work of many trades in English, each with the words for columns that only this trade uses. */
export const freshTradesEn: readonly Trade[] = [
  {
    name: 'Warehouse roof repair',
    heads: {
      'tasks.title': 'Works Item|Site Activity',
      owner: 'Foreman|Site Supervisor',
      due: 'Programme Finish|Finish on site',
      start: 'Programme Start|Start on site',
      milestone: 'Zone|Building Part',
      notes: 'Site Remarks',
    },
    stages: {
      Enabling:
        'Scaffold design check|Asbestos survey|Erect edge protection|Close off loading bay|Crane permit',
      'Strip and deck': 'Remove old felt|Replace rotten boards|Fix vapour barrier|Renew gutters east side',
      Covering: 'Insulation boards|Single-ply membrane|Rooflight kerbs|Lightning conductor|Leak test',
      Completion: 'Strike scaffold|Touch up cladding|O&M manual|Handover walk',
    },
  },
  {
    name: 'Sale of Alder House',
    heads: {
      'tasks.title': 'Legal Step|Closing Item',
      owner: 'Fee Earner|Responsible Lawyer|Paralegal',
      due: 'Filing Deadline|~Long-stop Date',
      engagement: 'Matter',
      client: 'Acting for',
    },
    stages: {
      'Due diligence':
        'Order title search|Review leases|Local authority enquiries|Environmental report|Check covenants',
      Contract: 'First draft of contract|Reply to requisitions|Agree deposit terms|Signature pack|Exchange',
      Completion:
        'Completion statement|Discharge mortgage|Transfer funds|Register at Land Registry|Close file',
    },
  },
  {
    name: 'Ward 7 relocation',
    heads: {
      'tasks.title': 'Ward Task',
      owner: 'Clinical Lead|Nurse in Charge',
      department: 'Clinic|Specialty',
      due: 'Go-live by',
    },
    stages: {
      Planning: 'Bed capacity model|Infection control review|Staff consultation|Pharmacy storage plan',
      Preparation: 'Label equipment|Test nurse call bells|Oxygen pressure test|Deep clean|Stock trolleys',
      'Move day': 'Transfer monitors|Move patients bay A|Move patients bay B|Update switchboard|Debrief',
    },
  },
  {
    name: 'Summer school',
    heads: { owner: 'Teacher in charge|Staff Lead', 'tasks.title': '~Arrangement', due: 'Before (date)' },
    stages: {
      Curriculum: 'Choose set books|Write week 1 lessons|Book music room|Order lab kits',
      Families: 'Letter to parents|Collect consent forms|Allergy list|Bus timetable|Welcome evening',
      Running: 'First aid rota|Print name badges|Daily register|Photo permissions|Feedback forms',
    },
  },
  {
    name: 'Trade fair booth',
    heads: {
      owner: 'Producer|Crew Lead',
      due: 'Ready by',
      milestone: 'Show Phase',
      'tasks.title': 'To arrange',
    },
    stages: {
      'Before show':
        'Stand drawings approved|Order power and water|Freight booking|Graphics to printer|Staff flights',
      'Build-up': 'Unload truck|Lay floor|Hang rigging|Test screens|Stock brochures',
      'After show': 'Dismantle stand|Return hire furniture|Load leads into CRM|Settle hall invoice',
    },
  },
  {
    name: 'Mobile banking app',
    heads: {
      'tasks.title': 'Story|Ticket|Backlog Item',
      owner: 'Developer|Dev Owner',
      milestone: 'Epic|Sprint',
      due: 'Target Release Date',
      status: 'Ticket Status',
    },
    stages: {
      Onboarding: 'Passport scan|Selfie match|Address lookup|Terms screen|Error texts in Welsh',
      Payments: 'Saved payees|Standing orders|Limits per day|Receipt as PDF|Fraud warning screen',
      Hardening: 'Penetration test fixes|Load test 5k users|Crash analytics|Store listing|Staged rollout',
    },
  },
  {
    name: 'Tea packaging redesign',
    heads: {
      owner: 'Art Director|Studio Lead',
      client: 'Brand',
      engagement: 'Job Name',
      due: 'Artwork Due|Studio Deadline',
      'tasks.title': 'Job Item',
    },
    stages: {
      Strategy: 'Shelf audit|Positioning paper|Name shortlist|Creative territories',
      Design: 'Front panel sketches|Colour coding of range|Illustrations|Dieline from printer|Mock-ups',
      Artwork: 'Legal copy check|Barcode placement|Final artwork|Colour proof|Release to print',
    },
  },
  {
    name: 'Injection mould M-204',
    heads: {
      'tasks.title': 'Process Step|Operation',
      owner: 'Process Owner|Responsible Engineer',
      start: 'Plan Start',
      due: 'Plan Finish',
    },
    stages: {
      Tooling: 'Mould flow analysis|Steel order|CNC roughing|EDM cavity|Polishing',
      Sampling: 'T0 trial|Dimensional report|Gate modification|T1 trial|Colour match',
      Release: 'PPAP file|Packaging trial|Operator instruction|Line audit',
    },
  },
  {
    name: 'Charity gala',
    heads: { owner: 'Volunteer|~Committee Member', 'tasks.title': 'Job to be done', due: 'Sort out by' },
    stages: {
      Sponsors: 'List of past sponsors|Call breweries|Sponsor pack|Thank sponsors',
      Evening: 'Hire marquee|Auction lots|Band contract|Table plan|Raffle licence|Taxis for speakers',
      Afterwards: 'Count takings|Gift Aid claim|Photos to press|Return glasses',
    },
  },
  {
    name: 'Import of bottling machine',
    heads: { owner: 'Shipping Officer|Shipping Clerk', due: 'Cut-off', 'tasks.title': 'Shipment Step' },
    stages: {
      Export: 'Pro-forma invoice|Export licence|Crate inspection|Book container|Bill of lading draft',
      Transit: 'Marine insurance|Vessel tracking|Arrival notice',
      Import: 'Customs entry|Pay duty|Haulage to plant|Damage survey|Return empty container',
    },
  },
]
