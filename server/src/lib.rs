//! The governance book of a cooperative: the store, the door, the words of the screen, its tables and papers, what it answers,
//! its pages and who may enter them, its API, the tables for other programs, and the command line.

pub mod api;
pub mod cli;
pub mod demo;
pub mod forms;
pub mod import;
pub mod ledger;
pub mod locales;
pub mod mount;
pub mod papers;
pub mod people;
pub mod publishing;
mod shared_read;
pub mod sheets;
pub mod store;
pub mod views;
pub mod web;
