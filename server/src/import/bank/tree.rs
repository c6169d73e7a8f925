//! Elements of an XML file, one at a time and in bounds: names without their prefix, text, the currency.
//!
//! Refused: a document type, which is where entities that unfold without end are declared; too deep, too many.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// The deepest element.
const DEEPEST: usize = 40;
/// The most elements within one.
const MOST: usize = 50_000;

/// Why a file is no XML that is read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotXml {
    /// It declares a document type.
    DocumentType,
    /// One element holds too much.
    TooMuch,
    /// It ends within an element.
    Cut,
    /// The reader of its form gave up.
    Broken(String),
}

/// An element.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The currency that it states.
    pub currency: String,
    /// Its own text.
    pub text: String,
    /// What it holds.
    pub nodes: Vec<Node>,
}

impl Node {
    /// The first element under a path, such as `Acct/Id/IBAN`.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<&Node> {
        path.split('/').try_fold(self, |node, name| node.nodes.iter().find(|child| child.name == name))
    }

    /// Its text, or nothing.
    #[must_use]
    pub fn text_at(&self, path: &str) -> &str {
        self.at(path).map_or("", |node| node.text.trim())
    }

    /// Every element of that name right within it.
    pub fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node> {
        self.nodes.iter().filter(move |node| node.name == name)
    }
}

/// Walks through a file, and hands the elements right within each element `within` to `each`, in order; `each` gets the
/// end of such an element as `None`.
///
/// # Errors
/// [`NotXml`].
pub fn walk(text: &str, within: &str, each: &mut dyn FnMut(Option<Node>)) -> Result<(), NotXml> {
    let mut walk = Walk { xml: Reader::from_str(text), text, seen: 0, line: 1, left: MOST };
    walk.xml.config_mut().expand_empty_elements = true;
    let mut inside = false;
    loop {
        match walk.next()? {
            Event::Start(tag) if inside => {
                walk.left = MOST;
                let node = walk.element(&tag, 0)?;
                each(Some(node));
            }
            Event::Start(tag) if local(&tag) == within => inside = true,
            Event::End(tag) if inside && tag.local_name().as_ref() == within => {
                inside = false;
                each(None);
            }
            Event::Eof if inside => return Err(NotXml::Cut),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn local(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_owned()
}

struct Walk<'t> {
    xml: Reader<&'t [u8]>,
    text: &'t str,
    seen: usize,
    line: usize,
    left: usize,
}

impl<'t> Walk<'t> {
    fn next(&mut self) -> Result<Event<'t>, NotXml> {
        match self.xml.read_event().map_err(|error| NotXml::Broken(error.to_string()))? {
            Event::DocType(_) => Err(NotXml::DocumentType),
            event => Ok(event),
        }
    }

    /// The line that the reader is on.
    fn line(&mut self) -> usize {
        let now = usize::try_from(self.xml.buffer_position()).unwrap_or(usize::MAX).min(self.text.len());
        let passed = self.text.as_bytes().get(self.seen..now).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.seen = now.max(self.seen);
        self.line
    }

    fn element(&mut self, tag: &BytesStart<'_>, depth: usize) -> Result<Node, NotXml> {
        self.left = self.left.checked_sub(1).filter(|_| depth < DEEPEST).ok_or(NotXml::TooMuch)?;
        let currency = tag.try_get_attribute("Ccy").map_err(|error| NotXml::Broken(error.to_string()))?;
        let currency =
            currency.map(|found| found.normalized_value(XmlVersion::default()).map(|text| text.into_owned()));
        let currency = currency.transpose().map_err(|error| NotXml::Broken(error.to_string()))?.unwrap_or_default();
        let mut node = Node { name: local(tag), line: self.line(), currency, ..Node::default() };
        loop {
            match self.next()? {
                Event::Start(tag) => {
                    let child = self.element(&tag, depth + 1)?;
                    node.nodes.push(child);
                }
                Event::End(_) => return Ok(node),
                Event::Text(part) => node.text.push_str(&part.xml10_content()),
                Event::CData(part) => node.text.push_str(&part.xml10_content()),
                Event::GeneralRef(entity) => {
                    let written = format!("&{};", &*entity.xml10_content());
                    let meant =
                        quick_xml::escape::unescape(&written).map_err(|error| NotXml::Broken(error.to_string()))?;
                    node.text.push_str(&meant);
                }
                Event::Eof => return Err(NotXml::Cut),
                _ => {}
            }
        }
    }
}
