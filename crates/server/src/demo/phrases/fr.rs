//! French.

use crate::demo::script::Phrases;

pub const PHRASES: Phrases = Phrases {
    hello: &["Bonjour", "bonsoir", "Salut", "Bonjour, j'ai une question", "bonjour il y a quelqu'un ?"],
    hello_back: &["Bonjour ! Comment puis-je vous aider ?", "Bonjour, dites-moi en quelques mots de quoi il s'agit."],
    tell_more: &["Très bien. Que voulez-vous savoir exactement ?"],
    thanks: &["Merci", "ok merci", "parfait, merci beaucoup", "merci bonne journée"],
    thanks_back: &["Avec plaisir, bonne journée !", "Je vous en prie. Revenez quand vous voulez."],
    unhappy: &[
        "ce n'est pas ma question",
        "non, ça ne m'aide pas",
        "vous n'avez pas lu mon message",
        "j'ai déjà essayé, ça ne marche pas",
        "c'est faux",
    ],
    fallback: &[
        "Désolé, je n'ai pas bien compris. Pouvez-vous le dire autrement ?",
        "Je n'ai rien trouvé à ce sujet. Pouvez-vous préciser ?",
    ],
    fallback_offer: &[
        "Je n'ai pas de réponse à cela. Voulez-vous parler à un collègue ?",
        "Cela dépasse ce que je sais. Je vous mets en relation avec une personne ?",
    ],
    accept_offer: &["oui svp", "Oui", "oui, enfin", "d'accord"],
    ask_person: &[
        "Je voudrais parler à un conseiller",
        "un humain svp",
        "passez-moi le service client",
        "il y a une vraie personne ?",
    ],
    person_button: "Parler à un conseiller",
    connecting: &[
        "Bien sûr. Je vous mets en relation avec un collègue, cela prend une à deux minutes.",
        "J'appelle quelqu'un de l'équipe, restez ici s'il vous plaît.",
    ],
    joined: &["{operator} a rejoint la discussion"],
    operator_hello: &[
        "Bonjour, ici {operator}. J'ai lu vos messages et j'ouvre votre dossier.",
        "Bonjour, je suis {operator}. Je regarde cela tout de suite.",
    ],
    to_operator: &[
        "merci, mon numéro est {contract}",
        "je suis à {town}",
        "comme écrit plus haut, le robot ne comprend pas",
    ],
    relieved: &[
        "C'est exactement ce qu'il me fallait",
        "ah d'accord, merci {operator}",
        "très bien, j'attends le mail",
    ],
    operator_bye: &["Avec plaisir. Bonne journée !", "Je vous en prie, n'hésitez pas à revenir vers nous."],
    ticket: &[
        "Personne n'est disponible pour le moment. J'ai ouvert le ticket **{ticket}** ; vous aurez \
         une réponse par mail le prochain jour ouvré.",
        "J'ai transmis votre demande sous le numéro **{ticket}**. Un collègue vous écrira sous 24 \
         heures.",
    ],
    one_more: &["Autre chose :", "et aussi,", "Une autre question :"],
    back_again: &["re-bonjour", "c'est encore moi", "j'ai essayé, toujours pas réglé"],
};
