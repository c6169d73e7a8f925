//! What a page is made of, as a test looks at it.

/// Elements without an end.
const VOID: [&str; 8] = ["!DOCTYPE", "meta", "link", "input", "img", "br", "line", "path"];

/// The tags, in order.
pub fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).filter_map(|part| part.split('>').next()).collect()
}

fn name(tag: &str) -> &str {
    tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default()
}

/// How often an element stands in a page.
pub fn count(html: &str, element: &str) -> usize {
    tags(html).iter().filter(|tag| !tag.starts_with('/') && name(tag) == element).count()
}

/// The values of an attribute.
pub fn attributes(html: &str, attribute: &str) -> Vec<String> {
    let start = format!(" {attribute}=\"");
    let values = tags(html).into_iter().flat_map(|tag| tag.split(start.as_str()).skip(1));
    let named = [("&amp;", "&"), ("&#38;", "&"), ("&#61;", "="), ("&quot;", "\""), ("&#34;", "\"")];
    let plain = |value: &str| named.iter().fold(value.to_owned(), |value, (name, mark)| value.replace(name, mark));
    values.filter_map(|rest| rest.split('"').next()).map(plain).collect()
}

/// The cells of every row of every table, without their tags.
pub fn rows(html: &str) -> Vec<Vec<String>> {
    let text = |cell: &str| -> String {
        let (_, inner) = cell.split_once('>').unwrap();
        let texts = inner.split('<').enumerate().filter_map(|(at, part)| match at {
            0 => Some(part),
            _ => part.split_once('>').map(|(_, text)| text),
        });
        texts.collect::<String>().trim().to_owned()
    };
    let row = |row: &str| -> Vec<String> {
        let cells = row.split("</tr>").next().unwrap().replace("<th", "<td");
        cells.split("<td").skip(1).map(text).collect()
    };
    html.split("<tr").skip(1).map(row).collect()
}

/// Every element ends, in order; there is one heading, one title and a language; every table has a caption and scoped
/// heads; every id is there once.
pub fn assert_well_formed(address: &str, html: &str) {
    assert!(
        html.starts_with("<!DOCTYPE html>\n<html lang=\""),
        "{address}: {}",
        html.chars().take(80).collect::<String>()
    );
    let mut open: Vec<&str> = Vec::new();
    for tag in tags(html) {
        match name(tag) {
            void if VOID.contains(&void) => {}
            ended if tag.starts_with('/') => assert_eq!(open.pop(), Some(ended), "{address}"),
            begun => open.push(begun),
        }
    }
    assert!(open.is_empty(), "{address}: {open:?} never ends");
    let drawn = count(html, "svg");
    for (element, times) in [("h1", 1), ("main", 1), ("html", 1), ("title", 1 + drawn)] {
        assert_eq!(count(html, element), times, "{address}: {element}");
    }
    assert_eq!(count(html, "table"), count(html, "caption"), "{address}");
    let heads = tags(html).iter().filter(|tag| !tag.starts_with('/') && name(tag) == "th").count();
    assert_eq!(attributes(html, "scope").len(), heads, "{address}");
    assert!(!html.contains("<title> ") && !html.contains("<h1></h1>"), "{address}");
    let mut ids = attributes(html, "id");
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{address}: an id stands twice");
    for foreign in ["<script", "<style", " style=", "javascript:", " onload", "http:", "https:"] {
        assert!(!html.contains(foreign), "{address}: {foreign}");
    }
}

#[test]
fn what_is_not_well_formed_is_found() {
    let page = |body: &str| {
        format!(
            "<!DOCTYPE html>\n<html lang=\"fr\"><head><title>T</title></head><body><main><h1>T</h1>{body}</main></body></html>"
        )
    };
    assert_well_formed("right", &page("<p>x</p>"));
    for wrong in [
        "<p>x",
        "<p><b>x</p></b>",
        "<h1>x</h1>",
        "<table></table>",
        "<table><caption>c</caption><tr><th>x</th></tr></table>",
        "<p id=\"a\">x</p><p id=\"a\">y</p>",
        "<p style=\"x\">x</p>",
        "<script></script>",
    ] {
        let page = page(wrong);
        assert!(std::panic::catch_unwind(|| assert_well_formed("wrong", &page)).is_err(), "{wrong}");
    }
}
