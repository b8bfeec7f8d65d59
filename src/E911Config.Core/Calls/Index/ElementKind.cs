namespace E911Config.Core.Calls;

/// <summary>What can fail, in the order in which elements are listed.</summary>
internal enum ElementKind
{
    Trunk,
    Gateway,
    Mediation,
    Registrar,
    Wan,
    RegionLink,
    InterSite,
    Site,
    Provider,
    Lis,
    Cac,
    Reply,
}
