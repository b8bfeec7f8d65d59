using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>What a text of the design may be, in words, and its stored form.</summary>
internal sealed class TextRule
{
    // Where nothing else limits a text: enough for every name and every disclaimer, and no work for a regular expression.
    private const int MaxText = 1 << 20;
    private readonly Func<string, string?> stored;

    private TextRule(string words, Func<string, string?> stored)
    {
        Words = words;
        this.stored = stored;
    }

    public static TextRule Any { get; } = new("a text that is not empty", text => string.IsNullOrWhiteSpace(text) ? null : text);

    /// <summary>What people call something: anything but characters that nobody sees.</summary>
    public static TextRule Title { get; } = new("a text that is not empty, without characters that cannot be seen", text =>
        string.IsNullOrWhiteSpace(text) || Visible.First(text) >= 0 ? null : text);

    /// <summary>Names of objects that the deployment chooses: anything that does not look empty or invisible.</summary>
    public static TextRule Label { get; } =
        new("a name: not empty, no blank at either end, no character that cannot be seen", text => IsLabel(text) ? text : null);

    public static TextRule Name { get; } = Matching(
        "1 to 40 letters, digits, blanks, - _ or . with no blank at either end", "^(?! )[A-Za-z0-9 _.-]{1,40}(?<! )$");

    public static TextRule DialString { get; } = Of(Deployment.LocationPolicy.Type.Get("EmergencyDialString"));

    public static TextRule Mask { get; } = Matching("digits", "^[0-9]+$");

    public static TextRule PhoneNumber { get; } = Matching("a number in E.164 form with its plus sign, such as +18005550199",
        @"^\+[1-9][0-9]{1,14}$");

    /// <summary>An address as a location policy holds one, or several between commas.</summary>
    public static TextRule SipUri { get; } = AllVisible(Matching(
        "an address that begins with sip:, without blanks and commas", @"^sip:[^\s,]+$",
        Deployment.LocationPolicy.Type.Get("ConferenceUri").MaxLength));

    public static TextRule Jurisdiction { get; } = Matching("a code such as US or US-TX", "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$");

    /// <summary>What stands before the first hyphen of a jurisdiction.</summary>
    public static TextRule Country { get; } = Matching("a country such as US", "^[A-Za-z0-9]{1,40}$");

    public static TextRule AcceptId { get; } = Matching(
        "the id of a finding, or Missing, Changed, Unexpected or Calls, or Unread: and a noun",
        "^(?![Uu][Nn][Rr][Ee][Aa][Dd][Aa][Bb][Ll][Ee]$)(?:[A-Za-z0-9-]{1,40}|Unread:Cs[A-Za-z]{1,60})$");

    /// <summary>A number as a carrier wants it.</summary>
    public static TextRule CarrierNumber { get; } = Matching("a number as the carrier wants it, with or without plus sign",
        @"^\+?[0-9]{3,20}$");

    public static TextRule CallerId { get; } = Of(VoiceRoute.Type.Get("AlternateCallerId"));

    public static TextRule Trunk { get; } = Identity("a trunk such as PstnGateway:sbc1.contoso.com", Deployment.Trunk.Type);

    public static TextRule VoicePolicy { get; } = Identity("a voice policy such as Tag:RenoUsers, Site:Reno or Global",
        Deployment.VoicePolicy.Type);

    public static TextRule TopologySite { get; } = Identity("a topology site such as Site:Reno", Site.Type);

    /// <summary>Network sites can name per-user policies alone.</summary>
    public static TextRule LocationPolicy { get; } = Identity(
        "a per-user location policy such as Tag:E911-Reno", Deployment.LocationPolicy.Type, stored =>
        stored.StartsWith("Tag:", StringComparison.Ordinal));

    public static TextRule Subnet { get; } = new(
        "a subnet such as 10.99.0.0/16, decimal, without leading zeros, with no bits set behind its prefix",
        text => IsSubnet(text) ? text : null);

    public static TextRule Date { get; } = new("a day such as 2027-01-31", text => DayOf(text) is null ? null : text);

    public string Words { get; }

    /// <summary>The stored form, or null if the text breaks the rule.</summary>
    public string? Stored(string text) => stored(text);

    /// <summary>The day that a text names, or null.</summary>
    public static DateTime? DayOf(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What a text property of a deployment may hold.</summary>
    public static TextRule Of(Property property) => property.Pattern is { } pattern
        ? Matching(property.PatternText ?? "a text that matches " + pattern, pattern, property.MaxLength)
        : Matching("a text that is not empty", @"\S", property.MaxLength);

    private static TextRule Matching(string words, string pattern, int? maxLength = null)
    {
        // \z, because $ also matches before a line break at the end.
        var regex = new Regex(pattern.Replace("$", @"\z"), RegexOptions.CultureInvariant);
        var limit = maxLength is { } max ? string.Format(CultureInfo.InvariantCulture, " and of at most {0} characters", max) : "";
        return new TextRule(words + limit, text => text.Length <= (maxLength ?? MaxText) && regex.IsMatch(text) ? text : null);
    }

    private static TextRule AllVisible(TextRule rule) => new(rule.Words, text => Visible.First(text) < 0 ? rule.Stored(text) : null);

    private static TextRule Identity(string words, ObjectType type, Func<string, bool>? allows = null) => new(words, text =>
        type.Identity.Canonical(text) is { } identity
        && type.Identity.NameOf(identity) is var name && IsLabel(name) && name.IndexOfAny([':', '/']) < 0
        && (allows is null || allows(identity)) ? identity : null);

    private static bool IsLabel(string text) => text.Trim().Length > 0 && text.Trim().Length == text.Length && Visible.First(text) < 0;

    private static bool IsSubnet(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 || parts[0].Trim() != parts[0] || AddressText.Parse(parts[0]) is not { } address) return false;
        var bytes = address.GetAddressBytes();
        return AddressText.Prefix(parts[1], bytes.Length * 8) is { } prefix
            && Enumerable.Range(prefix, bytes.Length * 8 - prefix).All(bit => (bytes[bit / 8] & (0x80 >> (bit % 8))) == 0);
    }
}
