//! A browser that is driven.

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How a browser looks at pages.
#[derive(Clone, Copy, Debug)]
pub enum Sight {
    /// A wide screen, light.
    Light,
    /// A wide screen, dark.
    Dark,
    /// A telephone, 320 points wide.
    Small,
}

impl Sight {
    pub const ALL: [Sight; 3] = [Sight::Light, Sight::Dark, Sight::Small];

    fn capabilities(self) -> Capabilities {
        let scheme = match self {
            Sight::Dark => 0,
            Sight::Light | Sight::Small => 1,
        };
        let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
        let mut options = json!({
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,1000", scheme],
        });
        if let Sight::Small = self {
            let screen = json!({ "width": 320, "height": 640, "pixelRatio": 1.0, "touch": false });
            options["mobileEmulation"] = json!({ "deviceMetrics": screen });
        }
        [("goog:chromeOptions".to_owned(), options)].into_iter().collect()
    }
}

/// The driver, ended with the test.
pub struct Driver {
    child: Child,
    address: String,
}

impl Driver {
    pub fn start() -> Driver {
        let mut command = Command::new("chromedriver");
        let started = command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = started.expect("chromedriver is there: on Debian, apt-get install chromium chromium-driver");
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let told = lines.find_map(|line| Some(line.split_once("started successfully on port ")?.1.to_owned()));
        let port: u16 = told.expect("chromedriver says its port").trim_end_matches('.').parse().unwrap();
        // Whoever does not read on would stop it.
        std::thread::spawn(move || lines.for_each(drop));
        Driver { child, address: format!("http://127.0.0.1:{port}") }
    }

    pub async fn open(&self, sight: Sight) -> Browser {
        self.connect(sight, sight.capabilities()).await
    }

    /// A browser that saves files into a folder.
    pub async fn saving(&self, sight: Sight, folder: &std::path::Path) -> Browser {
        let mut capabilities = sight.capabilities();
        let saved = json!({ "download.default_directory": folder, "download.prompt_for_download": false });
        capabilities.get_mut("goog:chromeOptions").unwrap()["prefs"] = saved;
        self.connect(sight, capabilities).await
    }

    async fn connect(&self, sight: Sight, capabilities: Capabilities) -> Browser {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(capabilities).connect(&self.address).await.unwrap();
        Browser { client, sight }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One window.
pub struct Browser {
    pub client: Client,
    pub sight: Sight,
}

impl Browser {
    pub async fn goto(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// The one heading.
    pub async fn heading(&self) -> String {
        self.client.find(Locator::Css("h1")).await.unwrap().text().await.unwrap()
    }

    /// Follows a link by its words.
    pub async fn follow(&self, words: &str) {
        self.press(Locator::LinkText(words)).await;
    }

    /// Clicks on what leads elsewhere, and waits until the browser is there.
    pub async fn press(&self, what: Locator<'_>) {
        let before = self.path().await;
        let element = self.client.find(what).await.unwrap_or_else(|why| panic!("{what:?}: {why}"));
        element.click().await.unwrap();
        for _ in 0..100 {
            let ready = self.script("return document.readyState").await;
            if self.path().await != before && ready == json!("complete") {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("{what:?} leads nowhere from {before}");
    }

    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }

    /// Takes a picture of what the window shows, where `QUITUS_PICTURES` names a folder for it: those of the README.
    pub async fn picture(&self, name: &str) {
        if let Some(folder) = std::env::var_os("QUITUS_PICTURES") {
            let taken = self.client.screenshot().await.unwrap();
            std::fs::write(Path::new(&folder).join(format!("{name}.png")), taken).unwrap();
        }
    }

    pub async fn close(self) {
        self.client.close().await.unwrap();
    }
}
