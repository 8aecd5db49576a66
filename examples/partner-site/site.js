// The page's own language switch: the widgets follow the document's `lang` without being told.
const language = new URLSearchParams(location.search).get('lang')
if (language === 'fr' || language === 'en') document.documentElement.lang = language
