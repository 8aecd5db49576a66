/** Where the demo's customers are: how each country bills, and the words their names are made of. */
export type DemoCountry = {
  country: string
  currency: string
  time_zone: string
  language: 'en' | 'fr'
  vat: (n: number) => string | null
  rate: string
  city: string
  postal_code: string
  names: string[]
  forms: string[]
}

const digits = (n: number, length: number) => String(n).padStart(length, '0')

export const demoCountries: DemoCountry[] = [
  {
    country: 'BE',
    currency: 'EUR',
    time_zone: 'Europe/Brussels',
    language: 'fr',
    vat: n => `BE0${digits(400000000 + n * 7919, 9)}`,
    rate: '21',
    city: 'Gent',
    postal_code: '9000',
    names: ['Lys', 'Meuse', 'Ardenne', 'Brabant', 'Escaut', 'Dyle', 'Sambre', 'Hesbaye', 'Condroz', 'Gaume'],
    forms: ['SRL', 'NV', 'SA'],
  },
  {
    country: 'FR',
    currency: 'EUR',
    time_zone: 'Europe/Paris',
    language: 'fr',
    vat: n => `FR${digits(n % 97, 2)}${digits(300000000 + n * 6151, 9)}`,
    rate: '20',
    city: 'Lyon',
    postal_code: '69002',
    names: [
      'Boulangerie Élan',
      'Garonne',
      'Atelier Œuvre',
      'Côte Bleue',
      'Vercors',
      'Mistral',
      'Belle-Île',
      'Jura',
    ],
    forms: ['SAS', 'SARL', 'SA'],
  },
  {
    country: 'US',
    currency: 'USD',
    time_zone: 'America/New_York',
    language: 'en',
    vat: () => null,
    rate: '0',
    city: 'Boston',
    postal_code: '02110',
    names: ['Harbor', 'Pioneer', 'Granite', 'Cedar', 'Bluebird', 'Summit', 'Prairie', 'Lakeside', 'Redwood'],
    forms: ['LLC', 'Inc.', 'Partners'],
  },
  {
    country: 'JP',
    currency: 'JPY',
    time_zone: 'Asia/Tokyo',
    language: 'en',
    vat: () => null,
    rate: '10',
    city: '東京都港区',
    postal_code: '105-0011',
    names: ['山本商事', '青空システムズ', 'さくら印刷', '東海物流', '北斗電機', 'みなと製作所'],
    forms: ['株式会社', '合同会社'],
  },
  {
    country: 'KW',
    currency: 'KWD',
    time_zone: 'Asia/Kuwait',
    language: 'en',
    vat: () => null,
    rate: '0',
    city: 'مدينة الكويت',
    postal_code: '13001',
    names: ['شركة الخليج', 'مؤسسة النور', 'شركة الواحة', 'دار السلام'],
    forms: ['للتجارة', 'للخدمات'],
  },
  {
    country: 'GR',
    currency: 'EUR',
    time_zone: 'Europe/Athens',
    language: 'en',
    vat: n => `EL${digits(90000000 + n * 4421, 9)}`,
    rate: '24',
    city: 'Αθήνα',
    postal_code: '105 57',
    names: ['Αιγαίο', 'Όλυμπος', 'Κύματα', 'Ελιά'],
    forms: ['ΑΕ', 'ΕΠΕ'],
  },
  {
    country: 'BG',
    currency: 'EUR',
    time_zone: 'Europe/Sofia',
    language: 'en',
    vat: n => `BG${digits(100000000 + n * 3571, 9)}`,
    rate: '20',
    city: 'София',
    postal_code: '1000',
    names: ['Витоша', 'Рила Софт', 'Дунав', 'Пирин'],
    forms: ['ООД', 'АД'],
  },
  {
    country: 'IL',
    currency: 'USD',
    time_zone: 'Asia/Jerusalem',
    language: 'en',
    vat: () => null,
    rate: '0',
    city: 'תל אביב',
    postal_code: '6100000',
    names: ['כרמל', 'גליל', 'נגב'],
    forms: ['בע״מ'],
  },
]
