//! `GET /api/docs`: the API, described for people. Made from the OpenAPI document, without a script.

use std::fmt::Write;

use axum::response::Html;
use serde_json::Value;

use super::openapi::document;
use crate::problem::{Answer, ApiError, CODES};

const HEAD: &str = include_str!("docs.head.html");
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Answers with the page.
pub async fn show() -> Answer<Html<String>> {
    let document = serde_json::to_value(document()).map_err(ApiError::internal)?;
    page(&document).map(Html).map_err(ApiError::internal)
}

fn page(document: &Value) -> Result<String, std::fmt::Error> {
    let mut html = HEAD.to_owned();
    for tag in document["tags"].as_array().into_iter().flatten() {
        let name = tag["name"].as_str().unwrap_or_default();
        write!(html, "<h2>{}</h2><p>{}</p>", escape(name), prose(&tag["description"]))?;
        for (path, method, operation) in operations(document) {
            if operation["tags"][0].as_str() == Some(name) {
                write_operation(&mut html, path, method, operation)?;
            }
        }
    }
    write_schemas(&mut html, &document["components"]["schemas"])?;
    write_codes(&mut html)?;
    Ok(html)
}

fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        METHODS.into_iter().filter_map(move |method| Some((path.as_str(), method, item.get(method)?)))
    })
}

fn write_operation(html: &mut String, path: &str, method: &str, operation: &Value) -> std::fmt::Result {
    let summary = prose(&operation["summary"]);
    write!(html, "<section><h3><code>{} {}</code> {summary}</h3>", method.to_uppercase(), escape(path))?;
    write!(html, "<p>{}</p>", prose(&operation["description"]))?;

    let parameters = operation["parameters"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !parameters.is_empty() {
        html.push_str("<table><tr><th>parameter<th>in<th>meaning");
        for parameter in parameters {
            let (name, place) = (prose(&parameter["name"]), prose(&parameter["in"]));
            write!(html, "<tr><td><code>{name}</code><td>{place}<td>{}", prose(&parameter["description"]))?;
        }
        html.push_str("</table>");
    }
    for (kind, content) in operation["requestBody"]["content"].as_object().into_iter().flatten() {
        write!(html, "<p>Body: <code>{}</code> {}</p>", escape(kind), type_of(&content["schema"]))?;
        if let Some(example) = content.get("example") {
            write!(html, "<pre>{}</pre>", escape(&format!("{example:#}")))?;
        }
    }
    html.push_str("<table><tr><th>status<th>body<th>meaning");
    for (status, response) in operation["responses"].as_object().into_iter().flatten() {
        let body = response["content"].as_object().and_then(|content| content.values().next());
        let body = body.map(|content| type_of(&content["schema"])).unwrap_or_default();
        write!(html, "<tr><td>{status}<td>{body}<td>{}", prose(&response["description"]))?;
    }
    html.push_str("</table></section>");
    Ok(())
}

fn write_schemas(html: &mut String, schemas: &Value) -> std::fmt::Result {
    html.push_str("<h2>Shapes</h2>");
    for (name, schema) in schemas.as_object().into_iter().flatten() {
        let name = escape(name);
        write!(html, "<section><h3 id=\"{name}\">{name}</h3><p>{}</p>", prose(&schema["description"]))?;
        let fields = fields(schema);
        if fields.is_empty() {
            write!(html, "<p>{}</p></section>", type_of(schema))?;
            continue;
        }
        html.push_str("<table><tr><th>field<th>type<th>meaning");
        for (field, of) in fields {
            write!(html, "<tr><td><code>{}</code><td>{}<td>{}", escape(field), type_of(of), prose(&of["description"]))?;
        }
        html.push_str("</table></section>");
    }
    Ok(())
}

/// The fields of a shape, also of those that it is put together from.
fn fields(schema: &Value) -> Vec<(&String, &Value)> {
    let parts = schema["allOf"].as_array().into_iter().flatten().flat_map(fields);
    schema["properties"].as_object().into_iter().flatten().chain(parts).collect()
}

fn write_codes(html: &mut String) -> std::fmt::Result {
    html.push_str("<h2>Problems</h2><table><tr><th>code<th>status<th>meaning");
    for code in CODES {
        let (name, status) = (code.name, code.status.as_u16());
        write!(html, "<tr id=\"{name}\"><td><code>{name}</code><td>{status}<td>{}", escape(code.title))?;
    }
    html.push_str("</table></main>\n");
    Ok(())
}

fn type_of(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        let name = escape(name);
        return format!("<a href=\"#{name}\">{name}</a>");
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        return choices.iter().map(type_of).collect::<Vec<_>>().join(" or ");
    }
    if let Some(parts) = schema["allOf"].as_array() {
        // A shape and the word that tells it from its siblings.
        let own = parts.iter().flat_map(fields).filter_map(|(_, of)| of["enum"][0].as_str());
        let words: Vec<String> = own.map(|word| format!("<code>{}</code> ", escape(word))).collect();
        return words.concat() + &parts.iter().filter(|part| part["$ref"].is_string()).map(type_of).collect::<String>();
    }
    if let Some(words) = schema["enum"].as_array().filter(|words| words.len() > 1) {
        return words.iter().map(|word| format!("<code>{}</code>", prose(word))).collect::<Vec<_>>().join(", ");
    }
    let words = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
        one => one.as_str().unwrap_or("any").to_owned(),
    };
    if schema["items"].is_null() { words } else { format!("{words} of {}", type_of(&schema["items"])) }
}

/// Text with its `code` marked up.
fn prose(text: &Value) -> String {
    let escaped = escape(text.as_str().unwrap_or_default());
    let mut html = String::with_capacity(escaped.len());
    for (place, part) in escaped.split('`').enumerate() {
        if place % 2 == 1 {
            html.push_str("<code>");
            html.push_str(part);
            html.push_str("</code>");
        } else {
            html.push_str(&part.replace("\n\n", "</p><p>"));
        }
    }
    html
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
