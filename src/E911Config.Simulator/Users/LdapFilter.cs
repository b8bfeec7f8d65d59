using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace E911Config.Simulator.Users;

/// <summary>
/// The -LdapFilter of the cmdlets for users: equality and presence of attributes of Active Directory, with asterisks, joined by &amp;, |
/// and !. A directory is not simulated: attributes that only it holds have no value.
/// </summary>
internal sealed class LdapFilter
{
    private static readonly (string Name, string Property)[] Attributes =
    [
        ("displayName", "DisplayName"), ("name", "Name"), ("cn", "Name"), ("givenName", "FirstName"), ("sn", "LastName"),
        ("sAMAccountName", "SamAccountName"), ("userPrincipalName", "UserPrincipalName"), ("distinguishedName", "Identity"),
        ("msRTCSIP-PrimaryUserAddress", "SipAddress"), ("msRTCSIP-Line", "LineURI"), ("msRTCSIP-PrivateLine", "PrivateLine"),
        ("msRTCSIP-LineServer", "LineServerURI"), ("msRTCSIP-UserEnabled", "Enabled"),
    ];

    private static readonly string[] WithoutValue =
    [
        "department", "title", "company", "l", "st", "co", "c", "postalCode", "streetAddress", "physicalDeliveryOfficeName",
        "telephoneNumber", "mobile", "mail", "manager", "description", "employeeID", "memberOf",
    ];

    private readonly string text;
    private readonly Func<SimulatedUser, bool> whole;
    private int at;

    public LdapFilter(string text)
    {
        this.text = text;
        Skip();
        whole = At('(') ? Bracketed() : Inner();
        Skip();
        if (at < text.Length) throw Refused();
    }

    public bool Matches(SimulatedUser user) => whole(user);

    private Func<SimulatedUser, bool> Bracketed()
    {
        at++;
        var inner = Inner();
        Skip();
        if (!At(')')) throw Refused();
        at++;
        return inner;
    }

    private Func<SimulatedUser, bool> Inner()
    {
        Skip();
        if (at >= text.Length) throw Refused();
        switch (text[at])
        {
            case '!':
                at++;
                Skip();
                var denied = At('(') ? Bracketed() : Inner();
                return user => !denied(user);
            case '&' or '|':
                var all = text[at++] == '&';
                var parts = new List<Func<SimulatedUser, bool>>();
                for (Skip(); At('('); Skip()) parts.Add(Bracketed());
                if (parts.Count == 0) throw Refused();
                return all ? user => parts.TrueForAll(part => part(user)) : user => parts.Exists(part => part(user));
            default:
                return Comparison();
        }
    }

    private Func<SimulatedUser, bool> Comparison()
    {
        var end = text.IndexOfAny(['(', ')'], at) is var bracket and >= 0 ? bracket : text.Length;
        var sign = text.IndexOf('=', at, end - at);
        var attribute = sign < 0 ? "" : text.Substring(at, sign - at).Trim();
        if (attribute.Length == 0 || attribute.EndsWith(">", StringComparison.Ordinal) || attribute.EndsWith("<", StringComparison.Ordinal)
            || attribute.EndsWith("~", StringComparison.Ordinal)) throw Refused();
        var pattern = Pattern(text.Substring(sign + 1, end - sign - 1).Trim());
        at = end;
        if (string.Equals(attribute, "objectClass", StringComparison.OrdinalIgnoreCase)) return _ => pattern("user");
        if (string.Equals(attribute, "objectCategory", StringComparison.OrdinalIgnoreCase)) return _ => pattern("person");
        if (WithoutValue.Contains(attribute, StringComparer.OrdinalIgnoreCase)) return _ => false;
        var property = Attributes.FirstOrDefault(known => string.Equals(known.Name, attribute, StringComparison.OrdinalIgnoreCase)).Property
            ?? throw SimulatorException.Invalid(
            $"The simulator knows no attribute \"{attribute}\": it has {string.Join(", ", Attributes.Select(known => known.Name))}; others "
                + "that it knows have no value. Use -Filter with the properties of Get-CsUser instead.", text);
        return user => UserView.Value(user, property)?.ToString() is { Length: > 0 } value && pattern(value);
    }

    // A backslash and two digits stand for a character: \2a is an asterisk that means itself.
    private Func<string, bool> Pattern(string value)
    {
        if (value.Length == 0) throw Refused();
        var pattern = new StringBuilder("^");
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 2 < value.Length
                && byte.TryParse(value.Substring(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                pattern.Append(Regex.Escape(((char)code).ToString()));
                i += 2;
            }
            else pattern.Append(value[i] == '*' ? ".*" : Regex.Escape(value[i].ToString()));
        }

        const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;
        return new Regex(pattern.Append('$').ToString(), Options, TimeSpan.FromSeconds(1)).IsMatch;
    }

    private void Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private bool At(char sign) => at < text.Length && text[at] == sign;

    private SimulatorException Refused() => SimulatorException.Invalid(
        $"The simulator does not understand the LDAP filter \"{text}\": write comparisons such as displayName=Reno* or "
        + "(&(sn=Lee)(!(msRTCSIP-Line=*))).", text);
}
