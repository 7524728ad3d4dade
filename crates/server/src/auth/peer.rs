//! From which network address a request comes.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, request::Parts},
};

/// The network address of the caller, where the server listens on a network.
///
/// Behind a proxy on this machine or in its private network, it is what the proxy says (`X-Forwarded-For`, its last entry,
/// which no client can choose). From IPv6 the network of 64 bits, since a single caller has all of it.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub Option<IpAddr>);

impl<S: Send + Sync> FromRequestParts<S> for Peer {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let address = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical());
        Ok(Self(address.map(|address| network(behind_proxy(address, &parts.headers)))))
    }
}

fn behind_proxy(address: IpAddr, headers: &HeaderMap) -> IpAddr {
    let is_near = match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
    };
    let told = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let last = told.and_then(|list| list.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    last.filter(|_| is_near).map_or(address, |told| told.to_canonical())
}

fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_proxy_is_believed_and_its_last_word_counts() {
        let headers = |told: &str| HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), told.parse().unwrap())]);
        for (address, told, expected) in [
            ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("10.0.0.2", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
            ("192.0.2.1", "203.0.113.9", "192.0.2.1"),
            ("127.0.0.1", "nonsense", "127.0.0.1"),
            ("::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ] {
            let address = network(behind_proxy(address.parse().unwrap(), &headers(told)));
            assert_eq!(address, expected.parse::<IpAddr>().unwrap(), "{told}");
        }
    }
}
