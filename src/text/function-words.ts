/**
 * Words that say little about what a text is about, folded, of the languages that voices of support most often speak.
 * Part of the lexical embedder's rules: a change gives it another id.
 */
export const functionWords: ReadonlySet<string> = new Set(
  [
    // English
    'a an the and or but if so of to in on at by for from with as is are was were be been am do does did done have has',
    'had i me my you your he him his she her it its we us our they them their this that these those what which who how',
    'when where why can could will would shall should may might must not no yes there here than then too very just also',
    'about into up out over please hello hi thank thanks im ive id dont cant isnt didnt doesnt youre',
    // German
    'der die das den dem des ein eine einen einem einer eines und oder aber wenn dass weil als wie was wer wo wann warum',
    'ist sind war waren bin bist sein hat habe haben hatte wird werden wurde kann konnen konnte soll muss darf ich du er',
    'sie es wir ihr mich mir dich dir ihn ihm uns euch mein meine meinen dein ihre ihren nicht kein keine ja nein auch',
    'nur noch schon so zu zum zur in im an am auf aus bei mit nach von vom vor uber unter fur um durch bitte danke hallo',
    // French
    'le la les un une des du de au aux et ou mais si que qui quoi quand comment pourquoi est sont etait etre ai as a avez',
    'ont avoir je tu il elle on nous vous ils elles me te se ce cet cette ces mon ma mes votre vos ne pas plus en y dans',
    'sur par pour avec sans oui non bonjour merci l d j m n s t c qu',
    // Spanish, Italian, Portuguese
    'el los las una unos unas y o pero si que quien como cuando donde es son era ser estar esta estoy he ha han yo ella',
    'nosotros su sus mi mis no lo al del en con por para sin hola gracias il gli uno di e ma se che chi sono ho non per',
    'da della delle nel nella io lei lui os um uma dos das ao nao eu voce meu minha com ola obrigado',
  ]
    .join(' ')
    .split(' '),
);
