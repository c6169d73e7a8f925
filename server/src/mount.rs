//! Where a book lies among the addresses of a server: at the root, or under `/books/<its id>` where several are served.
//!
//! Whatever answers for a book runs *within* its mount: `within` says so once, around the router of that book. Routes,
//! rights and forms that wait know addresses as they are below the mount; what is written into a page, a redirect or a
//! description goes through [`address`], so that no page can forget it. Whoever stands outside any mount is at the root.

use quitus_domain::values::BookId;
use std::future::Future;
use std::sync::Arc;

/// What stands before the id of a book.
const BOOKS: &str = "/books/";

/// Where everybody who works for several books begins.
pub const GROUP: &str = "/";

tokio::task_local! {
    static HERE: Mount;
}

/// Where a book lies.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mount(Option<Arc<str>>);

impl Mount {
    /// The mount of a book beside others; a book alone has the default one, which is the root.
    #[must_use]
    pub fn of(book: &BookId) -> Self {
        Mount(Some(format!("{BOOKS}{book}").into()))
    }

    /// What stands before every address of the book: nothing at the root.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }

    /// The address of a path of the book.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.prefix())
    }

    /// The name of a cookie of the book. Every cookie is for the whole server (`__Host-` allows nothing else), so that the
    /// name tells books apart; no name of a book alone has a point in it.
    #[must_use]
    pub fn cookie(&self, name: &str) -> String {
        match self.prefix().strip_prefix(BOOKS) {
            Some(book) => format!("{name}.{book}"),
            None => name.to_owned(),
        }
    }
}

/// Answers for a book that lies there.
pub async fn within<F: Future>(mount: Mount, answer: F) -> F::Output {
    HERE.scope(mount, answer).await
}

fn here() -> Mount {
    HERE.try_with(Clone::clone).unwrap_or_default()
}

/// The address of a path of the book that answers.
#[must_use]
pub fn address(path: &str) -> String {
    here().address(path)
}

/// The path below the mount of the book that answers; nothing for an address that lies elsewhere.
#[must_use]
pub fn path(address: &str) -> Option<String> {
    let path = address.strip_prefix(here().prefix())?;
    path.starts_with('/').then(|| path.to_owned())
}

/// The page of the group, where the book that answers is one of several.
#[must_use]
pub fn group() -> Option<&'static str> {
    here().0.map(|_| GROUP)
}

/// The book that an address names, and the path below its mount; what is no id of a book names none.
#[must_use]
pub fn split(address: &str) -> Option<(BookId, &str)> {
    let rest = address.strip_prefix(BOOKS)?;
    let (id, path) = rest.find('/').map_or((rest, GROUP), |at| rest.split_at(at));
    Some((id.parse().ok()?, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_the_root_everything_is_as_it_is() {
        assert_eq!(address("/register"), "/register");
        assert_eq!((path("/register").as_deref(), group()), (Some("/register"), None));
        assert_eq!(Mount::default().cookie("__Host-quitus"), "__Host-quitus");
    }

    #[tokio::test]
    async fn within_a_mount_addresses_go_out_and_come_in() {
        let book: BookId = "demo-x".parse().unwrap();
        let mount = Mount::of(&book);
        assert_eq!(mount.cookie("quitus"), "quitus.demo-x");
        within(mount, async {
            assert_eq!(address("/"), "/books/demo-x/");
            assert_eq!(path("/books/demo-x/register?on=2019-12-31").as_deref(), Some("/register?on=2019-12-31"));
            for elsewhere in ["/", "/register", "/books/demo-y/register", "/books/demo-xy/register", "/books/demo-x"] {
                assert_eq!(path(elsewhere), None, "{elsewhere}");
            }
            assert_eq!(group(), Some("/"));
        })
        .await;
        assert_eq!(address("/"), "/");
    }

    #[test]
    fn an_address_names_a_book() {
        let book: BookId = "demo-x".parse().unwrap();
        assert_eq!(split("/books/demo-x/acts/x"), Some((book.clone(), "/acts/x")));
        assert_eq!(split("/books/demo-x"), Some((book, "/")));
        for none in ["/", "/books/", "/books", "/books//x", "/books/../x", "/books/demo-%78/x", "/register"] {
            assert_eq!(split(none), None, "{none}");
        }
    }
}
