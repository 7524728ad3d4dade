//! Spanish stories.

use crate::demo::script::{Story, Turn, talk, upset};

pub const HIGH_BILL: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "¿por qué mi factura es tan alta?",
                    "La factura de {month} es de {amount}, antes pagaba {amount2}",
                    "no entiendo la última factura",
                    "factura doble, qué ha pasado",
                ],
                &["La factura de {month}, **{amount}**, cubre {kwh} kWh. Incluye una corrección tras dos \
                    lecturas estimadas; sin ella serían {amount2}."],
            )],
            &["La factura depende de su consumo. En la web hay consejos para ahorrar."],
        )
        .page("Ver la factura", "https://my.example.com/es/facturas"),
        Turn::new(
            &[
                talk(
                    &["¿era estimada o real?"],
                    &["La última, {meter}, es real; las dos anteriores fueron estimadas."],
                ),
                talk(&["¿puedo pagar a plazos?"], &["Sí, en tres o seis plazos sin intereses."]),
            ],
            &["Las facturas vencen a los 14 días."],
        ),
    ],
    up: &["muy claro", "por fin lo entiendo"],
    down: &["respuesta genérica", "no contesta a lo mío"],
    praise: &["Rápido y claro"],
    complaint: &["Sigo sin saber por qué pago {amount}"],
    operator: &["{amount2} es lo normal, el resto es una corrección única.", "Le envío el cálculo por correo."],
};

pub const POWER_CUT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "no hay luz en {street}",
                        "¿hay una avería en {town}?",
                        "sin luz desde esta mañana, cuánto tarda?",
                    ],
                    &["Sí, hay una avería cerca de **{street}, {town}**. El equipo está allí; vuelve sobre las \
                        {until}."],
                ),
                talk(
                    &["¿hay una avería en {town}?"],
                    &["No consta nada en {town}. Mire si el interruptor general ha saltado."],
                ),
            ],
            &["Puede avisar de una avería en la web.", "¿Está pagada la factura de {month}?"],
        )
        .page("Mapa de averías", "https://status.example.com/es"),
        Turn::new(
            &[
                talk(&["avíseme por sms"], &["Hecho, recibirá un SMS."]),
                talk(&["sigue sin luz"], &["Gracias, he añadido {street} al aviso."]),
            ],
            &["Consulte el mapa de averías."],
        ),
    ],
    up: &["buena información"],
    down: &["pregunté CUÁNTO tarda", "el mapa sin luz no sirve"],
    praise: &["Lo sabían al momento"],
    complaint: &["Horas sin noticias"],
    operator: &["Es un cable dañado, 40 minutos más.", "Le llamamos cuando esté."],
};

pub const NO_INTERNET: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["no tengo internet", "el router parpadea en rojo", "wifi sin internet desde ayer"],
                    &["Veo el router, pero sin señal:\n\n1. desenchúfelo 30 segundos\n2. revise el cable de la \
                        pared\n3. espere la luz blanca"],
                ),
                talk(&["internet caído en {town}?"], &["Hay una avería en {town}, lista antes de las {until}."]),
            ],
            &["¿Ha pagado la factura?", "Visite nuestra web."],
        )
        .phone("Soporte de internet", "+44 1632 960150"),
        Turn::new(
            &[
                talk(&["sigue en rojo"], &["Entonces es la línea. El técnico puede ir el {date}, de 8 a 12."]),
                upset(
                    &["¿la web sin internet?"],
                    &["Tiene razón, perdone. Lo hacemos aquí: ¿de qué color está la luz ahora?"],
                ),
                talk(&["ya funciona"], &["Estupendo, me alegro."]),
            ],
            &["Reinicie el router."],
        ),
    ],
    up: &["ya funciona", "paso a paso, bien"],
    down: &["web sin internet, en serio?", "otra vez lo mismo"],
    praise: &["En cinco minutos tenía internet"],
    complaint: &["Dos días sin trabajar"],
    operator: &["El router está roto, hoy sale uno nuevo.", "Mientras tanto tiene datos gratis."],
};

pub const GREAT_FAULT: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &["todo caído en {town}", "¿¿CUÁNDO vuelve la luz??", "sin luz desde las 13:40 y nadie contesta"],
                &["Hay una avería grande en la subestación de {town} desde las 13:40. Estimación: **{until}**."],
            )],
            &["No consta nada en {town}. Revise los fusibles.", "Reinicie el router."],
        )
        .phone("Línea prioritaria", "+44 1632 960199"),
        Turn::new(
            &[talk(
                &["¡nada todavía!", "antes dijo otra hora"],
                &["La estimación cambió, hay que sustituir un segundo transformador."],
            )],
            &["¿Algo más?"],
        ),
    ],
    up: &["al menos dice algo"],
    down: &["fusibles? está todo el valle a oscuras", "información falsa"],
    praise: &["Sinceros con el retraso"],
    complaint: &["Horas a oscuras y ningún humano"],
    operator: &["Lo siento mucho, estamos todos en ello.", "Su calle vuelve antes de las {until}."],
};
