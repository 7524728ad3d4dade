//! Spanish.

use crate::demo::script::Phrases;

pub const PHRASES: Phrases = Phrases {
    hello: &["Hola", "Buenos días", "buenas", "Hola, tengo una duda", "hola ¿hay alguien?"],
    hello_back: &["¡Hola! ¿En qué puedo ayudarle?", "Buenos días, cuénteme en pocas palabras de qué se trata."],
    tell_more: &["Claro. ¿Qué quiere saber exactamente?"],
    thanks: &["Gracias", "ok gracias", "perfecto, muchas gracias", "vale, gracias"],
    thanks_back: &["De nada, que tenga un buen día.", "Un placer. Aquí estoy si necesita algo más."],
    unhappy: &[
        "eso no es lo que he preguntado",
        "no, no me sirve",
        "¿ha leído mi pregunta?",
        "ya lo he probado y no funciona",
        "eso no tiene nada que ver",
    ],
    fallback: &[
        "Perdone, no lo he entendido bien. ¿Puede decirlo de otra manera?",
        "No he encontrado nada sobre eso. ¿Puede darme algún detalle más?",
    ],
    fallback_offer: &[
        "Lo siento, no tengo respuesta para eso. ¿Quiere hablar con un compañero?",
        "Esto supera lo que sé. ¿Le paso con una persona?",
    ],
    accept_offer: &["sí por favor", "Sí", "sí, por fin", "vale"],
    ask_person: &[
        "Quiero hablar con una persona",
        "¿puedo hablar con un agente?",
        "operador por favor",
        "páseme con atención al cliente",
    ],
    person_button: "Hablar con una persona",
    connecting: &[
        "Claro. Le paso con un compañero, suele tardar un minuto o dos.",
        "Aviso a alguien del equipo, no cierre esta ventana por favor.",
    ],
    joined: &["{operator} se ha unido al chat"],
    operator_hello: &[
        "Hola, soy {operator}. He leído lo que ha escrito y estoy abriendo su ficha.",
        "Buenas, le atiende {operator}. Lo miro ahora mismo.",
    ],
    to_operator: &["gracias, el contrato es {contract}", "vivo en {street}, {town}", "el bot no me entendía"],
    relieved: &["Justo lo que necesitaba, gracias", "ah vale, ahora está claro", "gracias {operator}"],
    operator_bye: &["De nada, que tenga un buen día.", "Un placer, cierro aquí la consulta."],
    ticket: &[
        "Ahora mismo no hay nadie disponible. He abierto el caso **{ticket}**; recibirá respuesta \
         por correo el próximo día laborable.",
        "He pasado su consulta con el número **{ticket}**. Le escribirán en menos de 24 horas.",
    ],
    one_more: &["Otra cosa:", "y además,", "Ya que estoy:"],
    back_again: &["hola, soy yo otra vez", "sigue sin solucionarse", "perdone, otra duda sobre lo mismo"],
};
