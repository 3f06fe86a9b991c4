// What no text of ours may say, whatever the language of the file: people.md sections 1, 2 and 4, clinical.md section 5.
// Each rule has examples that it must find, and sentences of the diary's kind that it must leave alone.

/** Clinical words are for clinicians: keys under `clinician.` and `why.` may use these rules' words, and none of the others'. */
export const clinicalWords = [
  {
    name: 'a clinical verdict',
    pattern: /\b(respon(se|der|ded)|remission|relapse[ds]?|worsened|deteriorat\w+|treatment.resistant)\b|\b(remisi[oó]n|reca[ií]da|reca[ií]ste|empeoraste|respondedor|respuesta al tratamiento)\b/iu,
    finds: ['You are in remission.', 'A relapse.', 'Your condition deteriorated.', 'Está en remisión.', 'Una recaída.'],
    spares: ['half or less of where you started', 'People differ.'],
  },
];

export const everywhere = [
  {
    name: 'a risk level',
    pattern: /\brisk (level|score|category)|\b(low|moderate|medium|high|elevated|increased|severe|imminent)[- ]risk\b|\b(at|your) risk\b|\b(nivel|grado) de riesgo|\briesgo (bajo|moderado|medio|alto|elevado|inminente)|\b(en|su|tu) riesgo\b/iu,
    finds: ['Risk level: 2', 'You are at high risk.', 'You may be at risk.', 'Nivel de riesgo', 'Tiene un riesgo alto.'],
    spares: ['Thoughts of death or self-harm'],
  },
  {
    name: 'a diagnosis',
    pattern: /(?<!not a )\bdiagnosis\b|\bdiagnosed\b|\byou (have|suffer from|may have|probably have) (\w+ ){0,2}(depression|anxiety|ptsd|mania|bipolar|psychosis|a disorder)|\byou are (minimal|mild|moderate|severe|depressed|manic|suicidal)|(?<!no es un )\bdiagn[oó]stico\b|\b(usted )?(tiene|tienes|sufre|padece) (\w+ ){0,2}(depresi[oó]n|ansiedad|trastorno|man[ií]a)|\b(est[aá]s?|es) (deprimid|suicida|man[ií]ac)/iu,
    finds: ['Your diagnosis', 'You have depression.', 'You may have severe anxiety.', 'You are severe.', 'You are suicidal.', 'Su diagnóstico', 'Usted tiene depresión.', 'Está deprimida.'],
    spares: ['A total is not a diagnosis.', 'It does not diagnose.', 'in the range called severe', 'Feeling down, depressed, or hopeless', 'No es un diagnóstico.'],
  },
  {
    name: 'a suggested dose, date or treatment',
    pattern: /\byou should (take|increase|reduce|lower|raise|stop|start|book|schedule|have|get)\b|\b(recommended|suggested|usual|ideal|next) dose\b|\b(increase|reduce|raise|lower|adjust|skip) (your|the) dose|\b(we|it is) (recommend|suggest)|\byou (need|are due for) (a|another|your next) (session|infusion|booster|dose)|\btime for (a|another|your) (session|infusion|booster|dose)|\bdosis (recomendada|sugerida|habitual|ideal|siguiente)|\b(aumente|reduzca|suba|baje|ajuste) (su|la) dosis|\bdeber[ií]a (tomar|aumentar|reducir|reservar)|\b(le )?(recomendamos|sugerimos)|\bnecesita (otra|una) (sesi[oó]n|infusi[oó]n|dosis)/iu,
    finds: ['You should increase it.', 'The recommended dose is 40 mg.', 'Reduce your dose.', 'We suggest a booster.', 'You need another infusion.', 'Time for a booster', 'La dosis recomendada', 'Aumente su dosis.', 'Recomendamos otra sesión.'],
    spares: ['It does not diagnose, does not recommend treatment or doses, and is not monitored.', 'Dose in mg', 'As your clinic told you.'],
  },
  {
    name: 'an expected success',
    pattern: /\b(success|response|cure|efficacy|remission) rates?\b|(\d+|\}) ?(%|percent|per cent) (of )?(people|patients|success|chance|likel)|\b(most|many) (people|patients) (get|feel|are) (better|well|cured)|\b(will|going to) (work|help you|cure|get better|feel better)|\bchances? (of|are)\b|\bguarantee|\bcured?\b|\btasas? de ([eé]xito|respuesta|curaci[oó]n)|\d+ ?% de (las personas|los pacientes)|\bprobabilidad(es)? de|\b(va a|le va a) (funcionar|ayudar|mejorar)|\bgarantiza|\bcurad[oa]|\bse curar[aá]/iu,
    finds: ['The success rate', '70 % of patients', 'Most people feel better.', 'It will work.', 'Your chances are good.', 'La tasa de éxito', 'El 70 % de los pacientes', 'Va a funcionar.'],
    spares: ['People differ in when, and whether, they notice a change.', 'Many people treated for depression have such thoughts'],
  },
  {
    name: 'a false reassurance',
    pattern: /\byou('re| are) (now )?(safe|fine|ok|okay|all right|doing (well|great|fine))\b|\b(don['’]t|do not|no need to|nothing to) (worry|panic|be (afraid|scared))|\beverything (is|will be) (fine|ok|okay|all right|good)|\ball (is )?clear\b|\bgood news\b|\bcongratulations\b|\bwell done\b|\bgreat job\b|\bkeep it up\b|\best[aá]s? (a salvo|segur[oa]|fuera de peligro)|\bno (se )?(te )?preocup(e|es)\b|\btodo (est[aá]|ir[aá]) bien|\bbuenas noticias|\bfelicidades|\bfelicitaciones|\bbuen trabajo|\bsiga as[ií]/iu,
    finds: ['You are safe.', 'You’re fine.'.replace('’', "'"), "Don't worry.", 'Do not panic.', 'Everything will be fine.', 'Congratulations!', 'Está a salvo.', 'No se preocupe.', 'Todo está bien.'],
    spares: ['If you are not sure you can stay safe, call 911 now.', 'Not being able to stop or control worrying'],
  },
  {
    name: 'that somebody watches or was told',
    pattern: /\b(we|your clinic|your care team) (have been|has been|was|were|will be|are|is) (told|alerted|notified|informed|watching)|\bhelp is on the way|\bwe('ll| will| have) (tell|alert|notify|contact|call)|\b(su|tu) cl[ií]nica (ha sido|fue|ser[aá]) (avisada|informada|alertada)|\bla ayuda est[aá] en camino|\bavisaremos/iu,
    finds: ['Your clinic has been told.', 'Help is on the way.', 'We will alert somebody.', 'Su clínica ha sido avisada.'],
    spares: ['This page has contacted no one.', 'Nobody is alerted by what you write here.'],
  },
  {
    name: 'a blame or a race',
    pattern: /\bstreaks?\b|\bbadges?\b|\bachievements?\b|\brewards?\b|\b(daily )?goals?\b|\bmissed (days?|check-ins?|entries)|\b(days?|check-ins?) missed|\byou (have |'ve )?(missed|skipped|forgot|failed)|\bdays? in a row\b|\boverdue\b|\blate\b|\bperfect (week|month)|\b(racha|insignia|logro|recompensa|meta)s?\b|\bd[ií]as? (perdido|seguido)s|\b(atrasad|vencid)[oa]s?\b|\b(ha |has )?(olvidaste|olvidado|fallado)/iu,
    finds: ['A streak of 5', 'A new badge', 'Missed days: 3', 'You missed a check-in.', '5 days in a row', 'Overdue', 'Una racha', 'Días perdidos', 'Atrasado'],
    spares: ['No check-in yet. Pick up any time.', 'Open until Jan 12', 'you are a failure or have let yourself or your family down'],
  },
  {
    name: 'a word that frightens, blames or teaches a method',
    pattern: /\b(commit(ted|ting)? suicide|killing yourself|kill yourself|failed attempt|successful (suicide|attempt)|attention.seeking|non.?complian\w+|abuser|addict)\b|\boverdos\w+|\bhang(ing|ed)? yourself|\bcometer suicidio|\bmatarse\b|\bahorcar|\bsobredosis|\badict[oa]\b/iu,
    finds: ['commit suicide', 'killing yourself', 'overdose', 'Cometer suicidio', 'sobredosis'],
    spares: ['thoughts of being better off dead or of hurting yourself', '988 Suicide Crisis Helpline'],
  },
];

/** @returns sentences, one a rule that a text breaks. `texts`: key -> text. */
export function forbiddenIn(texts, isClinicians = (key) => /^(clinician|why)\./.test(key)) {
  const broken = [];
  for (const [key, text] of Object.entries(texts)) {
    for (const rule of [...(isClinicians(key) ? [] : clinicalWords), ...everywhere]) {
      const found = rule.pattern.exec(text);
      if (found) broken.push(`${key}: "${found[0]}" is ${rule.name}`);
    }
  }
  return broken;
}
