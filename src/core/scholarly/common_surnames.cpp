// Surnames that tell nobody apart.
#include "citegraph/text.hpp"
#include "core/scholarly/people.hpp"

#include <unordered_set>

namespace citegraph::core {

bool is_common_surname(std::string_view family) {
    static const auto surnames = [] {
        const auto list = split(
            "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang "
            "xie tang han cao deng xiao feng yu zeng peng cheng cai pan yuan dong su ye lu wei jiang tian "
            "fan "
            "fu shen lei yao jin qin shi tan hou gu bai shao xiong meng qian yan ren dai xue duan hao kong "
            "mao song ding du hong gong tsai chang chan wong lau leung cheung ng lam ho lai chiu hsu kuo "
            "chou "
            "yeh lo kim lee park choi jung jeong kang cho yoon jang lim shin seo kwon hwang ahn yoo oh ko "
            "nguyen tran le pham hoang phan vu vo dang bui do ngo duong ly sato suzuki takahashi tanaka "
            "watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki singh kumar sharma gupta "
            "patel shah das jain roy rao reddy khan ali ahmed hussain ghosh mishra verma smith johnson "
            "williams brown jones davis miller wilson moore taylor anderson thomas jackson white harris "
            "martin thompson lewis walker hall allen young king wright scott green baker adams nelson hill "
            "campbell mitchell roberts carter phillips evans turner parker edwards collins stewart morris "
            "murphy cook rogers cooper peterson bailey kelly howard ward cox richardson wood watson brooks "
            "bennett gray james hughes garcia martinez rodriguez lopez gonzalez hernandez perez sanchez "
            "ramirez torres silva santos ferreira pereira oliveira costa souza fernandes muller mueller "
            "schmidt schneider fischer weber meyer wagner becker hoffmann rossi russo ferrari ivanov "
            "kuznetsov petrov",
            ' ');
        return std::unordered_set<std::string_view>{list.begin(), list.end()};
    }();
    return surnames.contains(family);
}

}  // namespace citegraph::core
