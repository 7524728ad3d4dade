//! French stories.

use crate::demo::script::{Story, Turn, talk, upset};

pub const HIGH_BILL: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "pourquoi ma facture est si élevée ?",
                    "La facture ({month}) est de {amount}, avant c'était {amount2}",
                    "je ne comprends pas ma dernière facture",
                    "facture doublée !?",
                ],
                &["La facture ({month}), **{amount}**, couvre {kwh} kWh. Elle contient une régularisation \
                    après deux relevés estimés ; sans cela elle serait de {amount2}."],
            )],
            &["La facture dépend de votre consommation. Vous trouverez des conseils sur notre site."],
        )
        .page("Voir la facture", "https://my.example.com/fr/factures"),
        Turn::new(
            &[
                talk(
                    &["le relevé était estimé ?"],
                    &["Le dernier, {meter}, est réel ; les deux précédents étaient estimés."],
                ),
                talk(&["je peux payer en plusieurs fois ?"], &["Oui, en trois ou six fois sans frais."]),
            ],
            &["Les factures sont à payer sous 14 jours."],
        ),
    ],
    up: &["très clair", "merci, j'ai compris"],
    down: &["réponse générale", "ne répond pas à ma question"],
    praise: &["Rapide et clair"],
    complaint: &["Toujours pas compris pourquoi {amount}"],
    operator: &[
        "{amount2} est votre montant normal, le reste est une correction unique.",
        "Je vous envoie le calcul par mail.",
    ],
};

pub const POWER_CUT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "plus de courant {street}",
                        "panne d'électricité à {town} ?",
                        "coupure depuis ce matin, ça dure combien de temps ?",
                    ],
                    &["Oui, il y a une panne près de **{street}, {town}**. Une équipe est sur place, retour prévu \
                        vers {until}."],
                ),
                talk(
                    &["panne d'électricité à {town} ?"],
                    &["Rien de signalé à {town}. Vérifiez le disjoncteur principal s'il vous plaît."],
                ),
            ],
            &["Vous pouvez signaler une panne sur notre site.", "Votre dernière facture est-elle payée ?"],
        )
        .page("Carte des pannes", "https://status.example.com/fr"),
        Turn::new(
            &[
                talk(&["prévenez-moi par sms"], &["C'est noté, vous recevrez un SMS."]),
                talk(&["toujours rien"], &["Merci, j'ai ajouté {street} au signalement."]),
            ],
            &["Consultez la carte des pannes."],
        ),
    ],
    up: &["bonne info", "sms reçu"],
    down: &["je demande COMBIEN de temps", "carte inutile sans courant"],
    praise: &["Info immédiate"],
    complaint: &["Des heures sans nouvelles"],
    operator: &["Un câble abîmé, encore 40 minutes.", "Nous vous rappelons dès que c'est réparé."],
};

pub const MOVE_IN: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "je déménage à {town} le {date}",
                    "comment transférer mon contrat ?",
                    "nouvel appartement, pas d'électricité",
                ],
                &["Vous pouvez garder le contrat {contract}. Il me faut la nouvelle adresse, le jour des clés \
                    et le relevé du compteur."],
            )],
            &["Pour résilier, le préavis est d'un mois.", "Votre adresse est à jour."],
        )
        .page("Liste déménagement", "https://help.example.com/fr/demenagement"),
        Turn::new(
            &[
                upset(&["je ne veux PAS résilier"], &["Alors on le transfère, rien n'est résilié."]),
                talk(&["le relevé est {meter}"], &["Merci, {meter} est noté."]),
            ],
            &["Votre contrat prendra fin le {date}."],
        ),
    ],
    up: &["bien"],
    down: &["il veut résilier mon contrat", "ne comprend rien au déménagement"],
    praise: &["Simple"],
    complaint: &["Première soirée sans courant"],
    operator: &["J'ai transféré le contrat à {street}, {town}.", "Le compteur est actif."],
};

pub const GREAT_FAULT: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "tout est coupé à {town}",
                    "QUAND revient le courant ???",
                    "plus rien depuis 13:40, personne ne répond",
                ],
                &["Une grosse panne touche le poste de {town} depuis 13:40. Estimation actuelle : **{until}**."],
            )],
            &["Rien de signalé à {town}. Vérifiez le disjoncteur.", "Redémarrez votre routeur."],
        )
        .phone("Ligne prioritaire", "+44 1632 960199"),
        Turn::new(
            &[talk(
                &["toujours rien !", "vous aviez dit plus tôt"],
                &["L'estimation a changé, un second transformateur doit être remplacé."],
            )],
            &["Puis-je vous aider pour autre chose ?"],
        ),
    ],
    up: &["au moins une info"],
    down: &["redémarrer sans courant ?", "faux"],
    praise: &["Honnête"],
    complaint: &["Des heures dans le noir, aucun humain"],
    operator: &["Je suis désolé, nous y travaillons tous.", "Votre rue revient avant {until}."],
};
