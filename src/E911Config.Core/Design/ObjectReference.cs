using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>An object of a deployment that the design names, such as <c>CsVoiceRoute Reno 911</c>.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Identity">Its identity, in stored form; for a PSTN usage its name.</param>
public sealed record ObjectReference(ObjectType Type, string Identity)
{
    /// <summary>Noun, blank, identity.</summary>
    public override string ToString() => Type.Noun + " " + Identity;
}
