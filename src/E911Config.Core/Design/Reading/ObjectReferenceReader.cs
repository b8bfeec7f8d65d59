using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>Reads objects of a deployment that the design names: noun, blank, identity.</summary>
internal static class ObjectReferenceReader
{
    private static readonly TextRule NounAndIdentity = TextRule.Label;

    // What the tool owns as a whole, and what one design alone can have. Of everything else it sets declared properties only, and needs no
    // leave to take it over.
    private static readonly ObjectType[] Adoptable =
        [PstnUsage.Type, VoiceRoute.Type, LocationPolicy.Type, OutboundTranslationRule.Type, VoicePolicy.Type, NetworkSite.Type];

    /// <summary>The list of objects that may be taken over.</summary>
    public static IReadOnlyList<Located<ObjectReference>> Adopt(NodeReader reader) =>
        reader.Texts("adopt", NounAndIdentity, atLeastOne: false)
        .Select(text => Parse(reader, "adopt", text, Adoptable))
        .OfType<Located<ObjectReference>>()
        .ToArray();

    /// <summary>One object of any type; null if there is none, or a mistake was noted.</summary>
    public static Located<ObjectReference>? Any(NodeReader reader, string name) =>
        reader.Text(name, NounAndIdentity) is { } text ? Parse(reader, name, text, ObjectTypes.All) : null;

    private static Located<ObjectReference>? Parse(NodeReader reader, string name, Located<string> text, IReadOnlyList<ObjectType> allowed)
    {
        var blank = text.Value.IndexOf(' ');
        var noun = blank < 0 ? text.Value : text.Value.Substring(0, blank);
        var type = allowed.FirstOrDefault(candidate => string.Equals(candidate.Noun, noun, StringComparison.OrdinalIgnoreCase));
        if (type is null)
        {
            var nouns = allowed.Select(candidate => candidate.Noun).ToArray();
            var words = nouns.Length > 10 ? "a noun of the deployment's cmdlets" : "one of " + string.Join(", ", nouns);
            reader.Problem(text.Place,
                $"{reader.What}: \"{name}\" must begin with {words}, a blank and an identity; {Quoted.Start(noun)} is "
                + $"none.{Nearest.Hint(noun, nouns)}");
            return null;
        }

        var identity = blank < 0 ? "" : text.Value.Substring(blank + 1).Trim();
        var stored = identity.Length == 0 ? null : type.ElementsIn is null ? type.Identity.Canonical(identity) : identity;
        if (stored is not null) return new Located<ObjectReference>(new ObjectReference(type, stored), text.Place);
        reader.Problem(text.Place,
            $"{reader.What}: \"{name}\" must be {type.Noun}, a blank and the identity of one; {Quoted.Of(identity)} is none.");
        return null;
    }
}
